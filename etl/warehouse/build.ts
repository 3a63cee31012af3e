import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { brokenAssertions, hashContent, sqlText } from './content.ts'
import { models, type Model } from './models.ts'
import { rawTables, type WarehouseInputs } from './raw.ts'
import type { RawTable } from './raw/table.ts'

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
  const [broken] = await brokenAssertions(connection)
  if (broken !== undefined) throw new Error(`the snapshot breaks ${broken.name}: ${broken.rows}`)
}

/** Texts of models, each a transaction; views and macros that follow one another are one. */
function modelSteps(): string[] {
  const steps: string[] = []
  let alike = ''
  for (const text of models.map(modelText)) {
    if (/create table/.test(text)) {
      steps.push(alike, text)
      alike = ''
    } else alike += text
  }
  return [...steps, alike].filter((step) => step !== '')
}

/** Raw, staging and marts from nothing. */
async function buildModels(connection: DuckDBConnection, inputs: WarehouseInputs): Promise<void> {
  await connection.run('begin; create schema raw; create schema marts;')
  for (const table of rawTables(inputs)) await loadTable(connection, table)
  await connection.run('commit')
  for (const step of modelSteps()) await connection.run(`begin; ${step}; commit`)
}

/** A build that is broken off is begun anew, so its steps need no log on the disk. */
async function attachSnapshot(connection: DuckDBConnection, path: string): Promise<void> {
  const file = path.replaceAll("'", "''")
  await connection.run(`attach '${file}' as snapshot (recovery_mode no_wal_writes); use snapshot;`)
}

/** Builds a new database file and returns the hash of its content; throws if an assertion fails. */
export async function buildWarehouse(path: string, inputs: WarehouseInputs): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  try {
    await attachSnapshot(connection, path)
    await buildModels(connection, inputs)
    await assertContent(connection)
    const contentHash = await hashContent(connection)
    await connection.run('checkpoint snapshot')
    return contentHash
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
