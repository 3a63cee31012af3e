import { readFileSync } from 'node:fs'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { assertions, contentTables, models, type Model } from './models.ts'
import { rawTables, type WarehouseInputs } from './raw.ts'
import type { RawTable } from './raw/table.ts'

function sqlText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

function modelText({ file, names }: Model): string {
  return sqlText(file).replace(/\{\{(\w+)\}\}/g, (written, name: string) => names[name] ?? written)
}

async function loadTable(connection: DuckDBConnection, table: RawTable): Promise<void> {
  const columns = table.columns.map((column) => `"${column}" varchar`).join(', ')
  await connection.run(`create table raw."${table.name}" (${columns})`)
  const appender = await connection.createAppender(table.name, 'raw')
  for (const row of table.rows) {
    for (const value of row) {
      if (value === null) appender.appendNull()
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  appender.closeSync()
}

async function assertContent(connection: DuckDBConnection): Promise<void> {
  for (const assertion of assertions) {
    const broken = await connection.runAndReadAll(sqlText(assertion))
    if (broken.currentRowCount > 0) {
      const rows = JSON.stringify(broken.getRowObjectsJson().slice(0, 5))
      throw new Error(`the snapshot breaks ${assertion}: ${rows}`)
    }
  }
}

async function hashContent(connection: DuckDBConnection): Promise<string> {
  const parts = contentTables.map(
    (name) =>
      `select '${name}' as name, coalesce(string_agg(line, chr(10) order by line), '') as content
       from (select t::varchar as line from marts.${name} as t)`,
  )
  const sql = `select sha256(string_agg(name || chr(10) || content, chr(10) order by name)) as hash
               from (${parts.join(' union all ')})`
  const hash = (await connection.runAndReadAll(sql)).getRowObjectsJson()[0]?.['hash']
  if (typeof hash !== 'string') throw new Error('the content gave no hash')
  return hash
}

/** Raw, staging and marts from nothing. */
async function buildModels(connection: DuckDBConnection, inputs: WarehouseInputs): Promise<void> {
  await connection.run('create schema raw; create schema marts;')
  for (const table of rawTables(inputs)) await loadTable(connection, table)
  for (const model of models) await connection.run(modelText(model))
}

/** Builds a new database file and returns the hash of its content; throws if an assertion fails. */
export async function buildWarehouse(path: string, inputs: WarehouseInputs): Promise<string> {
  const instance = await DuckDBInstance.create(path, { threads: '2' })
  const connection = await instance.connect()
  try {
    await buildModels(connection, inputs)
    await assertContent(connection)
    const contentHash = await hashContent(connection)
    await connection.run('checkpoint')
    return contentHash
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
