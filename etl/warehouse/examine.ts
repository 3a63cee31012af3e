import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { brokenAssertions, hashContent } from './content.ts'

/** What a snapshot's file holds, whatever its name and the pointer say. */
export interface SnapshotContent {
  readonly contentHash: string
  /** Assertions that do not hold. */
  readonly broken: readonly string[]
  /** Table → how many rows it has and a sum over them, in no order. */
  readonly tables: ReadonlyMap<string, string>
}

/** The one column of an answer, which is text. */
async function texts(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const read = await connection.runAndReadAll(sql)
  return read.getRowsJson().map(([text]) => (typeof text === 'string' ? text : ''))
}

function tableNames(connection: DuckDBConnection): Promise<string[]> {
  return texts(
    connection,
    `select schema_name || '.' || table_name as name from duckdb_tables()
     where schema_name in ('raw', 'marts') order by name`,
  )
}

async function rowsOf(connection: DuckDBConnection, table: string): Promise<string> {
  const sql = `select count(*) || ' ' || coalesce(sum(hash(t)), 0) as rows from ${table} as t`
  return (await texts(connection, sql))[0] ?? ''
}

/** Reads all of a snapshot and changes nothing; throws where the file is damaged. */
export async function examineSnapshot(path: string): Promise<SnapshotContent> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '2' })
  const connection = await instance.connect()
  try {
    const tables = new Map<string, string>()
    for (const name of await tableNames(connection)) tables.set(name, await rowsOf(connection, name))
    const broken = await brokenAssertions(connection)
    return { contentHash: await hashContent(connection), broken: broken.map(({ name }) => name), tables }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** The tables that two snapshots do not have alike. */
export function differingTables(a: SnapshotContent, b: SnapshotContent): string[] {
  const names = new Set([...a.tables.keys(), ...b.tables.keys()])
  return [...names].filter((name) => a.tables.get(name) !== b.tables.get(name)).toSorted()
}
