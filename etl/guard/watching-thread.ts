import { Worker, workerData } from 'node:worker_threads'
import { FAILED, OUT_OF_MEMORY, type ReadingThread, type WatchingThread } from './protocol.ts'

/** Starts the thread that reads and tells of its end, which the one that waits for it could not hear. */

const { port, state, megabytes } = workerData as WatchingThread
const reading = new Worker(new URL('./reading-thread.ts', import.meta.url), {
  workerData: { port, state } satisfies ReadingThread,
  transferList: [port],
  resourceLimits: { maxOldGenerationSizeMb: megabytes },
})

reading.on('error', (cause: NodeJS.ErrnoException) => {
  const isOutOfMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  Atomics.store(state, 0, isOutOfMemory ? OUT_OF_MEMORY : FAILED)
  Atomics.notify(state, 0)
})
