import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { restStore } from './store.ts'

/** Milliseconds without a request after which the server rests. */
const QUIET = 1000

/** Bytes of heap below which there is little to give back. */
const WORTH_IT = 120_000_000

let collect: NodeJS.GCFunction | null = null
let timer: NodeJS.Timeout | undefined

function collector(): NodeJS.GCFunction {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as NodeJS.GCFunction
}

async function giveBack(): Promise<void> {
  await restStore()
  if (process.memoryUsage().heapTotal < WORTH_IT) return
  collect ??= collector()
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/**
 * To be called with every request: once none has come for a while, memory that only answering needed goes back. Left to
 * itself, V8 keeps several times what is in use until it needs room again.
 */
export function restLater(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    giveBack().catch((cause: unknown) => {
      console.error(cause)
    })
  }, QUIET)
  timer.unref()
}
