import type { MessagePort } from 'node:worker_threads'

/** What the thread that reads is given when it starts. */
export interface ReadingThread {
  /** Bytes go in, what was read comes out. */
  readonly port: MessagePort
  /** One number: 0 while a file is being read, 1 when it has been. */
  readonly state: Int32Array<SharedArrayBuffer>
}
