import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api'
import { readPointer, snapshotPath, type Pointer } from '../warehouse/publish.ts'
import { answerOf, rowsOf, type Answer, type AnswerRow } from './answer.ts'
import { AnswerMemory } from './memory.ts'
import { queryText, type Parameters } from './query-text.ts'

/** No snapshot has been published yet. */
export class NoSnapshotError extends Error {}

interface AskedConnection {
  readonly connection: DuckDBConnection
  /** By text, so that it is read and bound once: with every new value only the plan is made anew. */
  readonly statements: Map<string, DuckDBPreparedStatement>
}

interface OpenSnapshot {
  readonly pointer: Pointer
  readonly instance: DuckDBInstance
  /** Connections that no question uses at the moment. */
  readonly idle: AskedConnection[]
  readonly memory: AnswerMemory<Answer>
  leases: number
}

async function openReadOnly(path: string): Promise<DuckDBInstance> {
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
  await connection.run('set enable_external_access = false; set lock_configuration = true')
  connection.closeSync()
  return instance
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

async function answer(open: OpenSnapshot, name: string, parameters: Parameters): Promise<Answer> {
  const asked = await connected(open)
  try {
    const statement = await statementOf(asked, queryText(name, parameters))
    statement.bind(namedIn(statement, parameters))
    return answerOf(await statement.runAndReadAll())
  } finally {
    open.idle.push(asked)
  }
}

function asQuestion(name: string, parameters: Parameters): string {
  return JSON.stringify([name, parameters])
}

function closed({ instance, idle }: OpenSnapshot): void {
  for (const { connection, statements } of idle) {
    for (const statement of statements.values()) statement.destroySync()
    connection.closeSync()
  }
  instance.closeSync()
}

/** Follows the published pointer; a query keeps the snapshot that it began with. */
export class SnapshotReader {
  readonly #store: string
  #current: OpenSnapshot | null = null
  #opening: Promise<OpenSnapshot> | null = null

  constructor(store: string) {
    this.#store = store
  }

  pointer(): Pointer {
    const pointer = readPointer(this.#store)
    if (pointer === null) throw new NoSnapshotError('no snapshot has been published in this store')
    return pointer
  }

  /** What a query file of this folder brings; `undefined` parameters do not exist, null ones mean "any". */
  async ask(name: string, parameters: Parameters): Promise<Answer> {
    const open = await this.#lease()
    try {
      const question = asQuestion(name, parameters)
      return await open.memory.recall(question, () => answer(open, name, parameters))
    } finally {
      this.#release(open)
    }
  }

  async rows(name: string, parameters: Parameters): Promise<AnswerRow[]> {
    return rowsOf(await this.ask(name, parameters))
  }

  /** What the published snapshot was asked before, if it is not forgotten. */
  known(name: string, parameters: Parameters): Promise<Answer> | null {
    const open = this.#current
    if (open?.pointer.snapshot !== this.pointer().snapshot) return null
    return open.memory.known(asQuestion(name, parameters))
  }

  close(): void {
    const open = this.#current
    this.#current = null
    if (open?.leases === 0) closed(open)
  }

  async #lease(): Promise<OpenSnapshot> {
    const pointer = this.pointer()
    if (this.#current?.pointer.snapshot !== pointer.snapshot) {
      this.#opening ??= this.#swap(pointer).finally(() => (this.#opening = null))
      await this.#opening
    }
    const open = this.#current
    if (open === null) throw new NoSnapshotError('the snapshot was closed')
    open.leases += 1
    return open
  }

  async #swap(pointer: Pointer): Promise<OpenSnapshot> {
    const instance = await openReadOnly(snapshotPath(this.#store, pointer.snapshot))
    const old = this.#current
    const open = { pointer, instance, idle: [], memory: new AnswerMemory<Answer>(), leases: 0 }
    this.#current = open
    if (old?.leases === 0) closed(old)
    return open
  }

  #release(open: OpenSnapshot): void {
    open.leases -= 1
    if (open.leases === 0 && open !== this.#current) closed(open)
  }
}
