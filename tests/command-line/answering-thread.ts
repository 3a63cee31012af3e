import { workerData, type MessagePort } from 'node:worker_threads'
import { run } from '../../etl/commands/run.ts'

interface Begun {
  readonly port: MessagePort
  readonly signal: Int32Array<SharedArrayBuffer>
}

/** What a stream is given from now on, taken away by every call. */
function caught(stream: NodeJS.WriteStream): () => string {
  let said = ''
  stream.write = (chunk: string | Uint8Array) => {
    said += String(chunk)
    return true
  }
  return () => {
    const all = said
    said = ''
    return all
  }
}

const { port, signal } = workerData as Begun
const [stdout, stderr] = [caught(process.stdout), caught(process.stderr)]

port.on('message', (words: readonly string[]) => {
  void run(words).then((status) => {
    port.postMessage({ status, stdout: stdout(), stderr: stderr() })
    Atomics.store(signal, 0, 1)
    Atomics.notify(signal, 0)
  })
})
