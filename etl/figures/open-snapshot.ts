import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api'
import type { Pointer } from '../warehouse/publish.ts'
import { answerOf, type Answer } from './answer.ts'
import { text } from './columns.ts'
import { AnswerMemory } from './memory.ts'
import { queryText, type Parameters } from './query-text.ts'

/** What a resting reader keeps of the file in memory. */
const KEPT = '32MB'

interface AskedConnection {
  readonly connection: DuckDBConnection
  /** By text, so that it is read and bound once: with every new value only the plan is made anew. */
  readonly statements: Map<string, DuckDBPreparedStatement>
}

/** A snapshot that is being read. */
export interface OpenSnapshot {
  readonly pointer: Pointer
  readonly instance: DuckDBInstance
  /** As it was opened with, as DuckDB words it. */
  readonly memoryLimit: string
  /** Connections that no question uses at the moment. */
  readonly idle: AskedConnection[]
  readonly memory: AnswerMemory<Answer>
  leases: number
}

/** How much memory DuckDB may use, in its own words. */
export async function limitOf(connection: DuckDBConnection): Promise<string> {
  const read = await connection.runAndReadAll("select current_setting('memory_limit') as memory_limit")
  return text(read.getRowObjectsJson()[0] ?? {}, 'memory_limit')
}

async function openReadOnly(path: string): Promise<Pick<OpenSnapshot, 'instance' | 'memoryLimit'>> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    // Questions are small and come several at once, each on a thread of its own.
    threads: '1',
    // Memory that a question needed goes back soon after it.
    allocator_background_threads: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  await connection.run(
    "set enable_external_access = false; set allowed_configs = ['memory_limit']; set lock_configuration = true",
  )
  const memoryLimit = await limitOf(connection)
  connection.closeSync()
  return { instance, memoryLimit }
}

export async function openSnapshot(path: string, pointer: Pointer): Promise<OpenSnapshot> {
  return { pointer, ...(await openReadOnly(path)), idle: [], memory: new AnswerMemory<Answer>(), leases: 0 }
}

async function connected({ instance, idle }: OpenSnapshot): Promise<AskedConnection> {
  return idle.pop() ?? { connection: await instance.connect(), statements: new Map() }
}

async function statementOf({ connection, statements }: AskedConnection, text: string) {
  const known = statements.get(text)
  if (known !== undefined) return known
  const prepared = await connection.prepare(text)
  statements.set(text, prepared)
  return prepared
}

/** What is known of a question need not be told where all is known, so some texts do without some parameters. */
function namedIn(statement: DuckDBPreparedStatement, parameters: Parameters): Parameters {
  const names = Array.from({ length: statement.parameterCount }, (_, at) => statement.parameterName(at + 1))
  return Object.fromEntries(names.map((name) => [name, parameters[name] ?? null]))
}

export async function answer(open: OpenSnapshot, name: string, parameters: Parameters): Promise<Answer> {
  const asked = await connected(open)
  try {
    const statement = await statementOf(asked, queryText(name, parameters))
    statement.bind(namedIn(statement, parameters))
    return answerOf(await statement.runAndReadAll())
  } finally {
    open.idle.push(asked)
  }
}

export function close({ instance, idle }: OpenSnapshot): void {
  for (const { connection, statements } of idle) {
    for (const statement of statements.values()) statement.destroySync()
    connection.closeSync()
  }
  instance.closeSync()
}

/**
 * Lets go of what was read of the file but for the latest. To be called while no question is being answered: one that
 * needs more would fail.
 */
export async function rest(open: OpenSnapshot): Promise<void> {
  const asked = await connected(open)
  try {
    await asked.connection.run(`set memory_limit = '${KEPT}'`)
  } finally {
    // A reset would leave it as low as it is.
    await asked.connection.run(`set memory_limit = '${open.memoryLimit}'`)
    open.idle.push(asked)
  }
}
