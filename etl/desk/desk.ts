import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Progress } from '../pipeline.ts'
import type { StoreLocation } from '../store.ts'
import type { Reply, Request } from './protocol.ts'
import { RefusedError } from './refusal.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

export type { TaskInput, TaskOutput } from './tasks.ts'

interface Waiting {
  readonly onProgress: Progress
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: Error) => void
}

const program = fileURLToPath(new URL('./process.ts', import.meta.url))

function ignore(): void {
  // Nobody watches.
}

/**
 * The desk in a process of its own: reading files takes its time and memory there and not where pages are served. It
 * starts when it is first asked, does one thing after the other and ends when it has had nothing to do for a while.
 */
export class DeskProcess {
  readonly #location: StoreLocation
  readonly #idleMilliseconds: number
  readonly #waiting = new Map<number, Waiting>()
  #child: ChildProcess | null = null
  #idle: NodeJS.Timeout | undefined
  #last = 0

  constructor(location: StoreLocation, idleMilliseconds = 60_000) {
    this.#location = location
    this.#idleMilliseconds = idleMilliseconds
  }

  /** Throws `RefusedError` where it cannot be done, any other error where we fail. */
  ask<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    onProgress: Progress = ignore,
  ): Promise<TaskOutput<Name>> {
    clearTimeout(this.#idle)
    const child = (this.#child ??= this.#start())
    this.#last += 1
    const request: Request = { id: this.#last, location: this.#location, task, input }
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { onProgress, resolve: resolve as Waiting['resolve'], reject })
      child.send(request)
    })
  }

  get isRunning(): boolean {
    return this.#child !== null
  }

  close(): void {
    const child = this.#child
    if (child !== null) this.#ended(child)
    child?.kill()
  }

  #start(): ChildProcess {
    const child = fork(program, {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (reply: Reply) => {
      this.#hear(reply)
    })
    for (const ending of ['error', 'exit']) {
      child.on(ending, () => {
        this.#ended(child)
      })
    }
    return child
  }

  /** What was asked of a process that is no more will not be answered; the next question starts another. */
  #ended(child: ChildProcess): void {
    if (this.#child !== child) return
    clearTimeout(this.#idle)
    this.#child = null
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(new Error('the process of the desk ended before it answered'))
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if (waiting === undefined) return
    if (reply.kind === 'progress') {
      waiting.onProgress(reply.done, reply.total, reply.label)
      return
    }
    this.#waiting.delete(reply.id)
    if (reply.kind === 'answer') waiting.resolve(reply.value)
    else if (reply.kind === 'refused') waiting.reject(new RefusedError(reply.refusal))
    else waiting.reject(new Error(reply.stack))
    if (this.#waiting.size === 0) this.#rest()
  }

  #rest(): void {
    this.#idle = setTimeout(() => {
      this.close()
    }, this.#idleMilliseconds)
    this.#idle.unref()
  }
}
