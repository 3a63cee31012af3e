import { workerData } from 'node:worker_threads'
import { readSheets } from '../reader/read.ts'
import type { ReadingThread } from './protocol.ts'

const { port, state } = workerData as ReadingThread

port.on('message', (bytes: Uint8Array) => {
  port.postMessage(readSheets(bytes))
  Atomics.store(state, 0, 1)
  Atomics.notify(state, 0)
})
