import { Worker, workerData } from 'node:worker_threads'
import { FAILED, OUT_OF_MEMORY, type ReadingThread } from './protocol.ts'

/** Starts the thread that reads and tells of its end, which the one that waits for it could not hear. */

/** Of the heap, for everything that a file becomes. */
const MEGABYTES = 400

const { port, state } = workerData as ReadingThread
const reading = new Worker(new URL('./reading-thread.ts', import.meta.url), {
  workerData: { port, state } satisfies ReadingThread,
  transferList: [port],
  resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
})

reading.on('error', (cause) => {
  const isOutOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  Atomics.store(state, 0, isOutOfMemory ? OUT_OF_MEMORY : FAILED)
  Atomics.notify(state, 0)
})
