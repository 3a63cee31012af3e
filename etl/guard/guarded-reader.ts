import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import { holdsWorkbook, readSheets } from '../reader/read.ts'
import { refuse, type ReadResult } from '../reader/refusal.ts'
import type { ReadingThread } from './protocol.ts'

/**
 * Workbooks come from anywhere, and a damaged or hostile one can make a reader loop or allocate without end, which
 * no `catch` can stop. They are read in a thread that has only so much time and memory; one that takes more is
 * refused, and the thread with it.
 */
export class GuardedReader {
  readonly #seconds: number
  #thread: {
    readonly worker: Worker
    readonly port: MessagePort
    readonly state: ReadingThread['state']
  } | null = null

  constructor(seconds: number) {
    this.#seconds = seconds
  }

  read(bytes: Uint8Array): ReadResult {
    if (!holdsWorkbook(bytes)) return readSheets(bytes)
    const { port, state } = (this.#thread ??= startThread())
    Atomics.store(state, 0, 0)
    port.postMessage(bytes)
    const ending = Atomics.wait(state, 0, 0, this.#seconds * 1000)
    const answer = ending === 'timed-out' ? undefined : receiveMessageOnPort(port)
    if (answer !== undefined) return answer.message as ReadResult
    this.close()
    return refuse.tooHeavy(this.#seconds)
  }

  close(): void {
    void this.#thread?.worker.terminate()
    this.#thread = null
  }
}

const MEGABYTES = 1024

function startThread() {
  const { port1: port, port2 } = new MessageChannel()
  const state = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { port: port2, state } satisfies ReadingThread,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    // The library tells of every odd record; the findings say what matters.
    stdout: true,
    stderr: true,
  })
  // A thread out of memory ends with an error; the reader that waits for it refuses the file.
  worker.on('error', () => undefined)
  worker.unref()
  port.unref()
  return { worker, port, state }
}

const READING_SECONDS = 30

/** For everything that is received. */
export const guardedReader = new GuardedReader(READING_SECONDS)
