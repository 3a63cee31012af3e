import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'

/** As a process would leave it. */
export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

interface Running {
  readonly port: MessagePort
  readonly signal: Int32Array<SharedArrayBuffer>
}

const LONGEST = 170_000

let running: Running | null = null

function start(): Running {
  const { port1: port, port2 } = new MessageChannel()
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('answering-thread.ts', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  worker.unref()
  port.unref()
  return { port, signal }
}

/** A command of the product, in a thread that stays: as by itself but for the time to start. */
export function commandInThread(words: readonly string[]): Ended {
  running ??= start()
  const { port, signal } = running
  Atomics.store(signal, 0, 0)
  port.postMessage(words)
  if (Atomics.wait(signal, 0, 0, LONGEST) === 'timed-out') throw new Error(`no answer to ${words.join(' ')}`)
  return (receiveMessageOnPort(port) as { readonly message: Ended }).message
}
