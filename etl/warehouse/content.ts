import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { assertions, contentTables } from './models.ts'

export function sqlText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

/** An assertion that does not hold. */
interface BrokenAssertion {
  readonly name: string
  /** The first few rows that it returned, as JSON. */
  readonly rows: string
}

/** The assertions that a snapshot breaks. */
export async function brokenAssertions(connection: DuckDBConnection): Promise<BrokenAssertion[]> {
  const broken: BrokenAssertion[] = []
  for (const name of assertions) {
    const read = await connection.runAndReadAll(sqlText(name))
    if (read.currentRowCount > 0)
      broken.push({ name, rows: JSON.stringify(read.getRowObjectsJson().slice(0, 5)) })
  }
  return broken
}

/** Hash of the content that two builds of the same inputs share. */
export async function hashContent(connection: DuckDBConnection): Promise<string> {
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
