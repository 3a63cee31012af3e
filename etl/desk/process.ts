import type { Reply, Request } from './protocol.ts'
import { RefusedError } from './refusal.ts'
import { tasks, type Desk } from './tasks.ts'

/** A process that does what is asked of the desk, one thing after the other; it ends with the one that asks. */

type Task = (desk: Desk, input: unknown) => unknown

function say(reply: Reply): void {
  process.send?.(reply)
}

function failure({ id }: Request, cause: unknown): Reply {
  if (cause instanceof RefusedError) return { id, kind: 'refused', refusal: cause.refusal }
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return { id, kind: 'failed', stack }
}

async function serve(request: Request): Promise<void> {
  const { id, location, task, input } = request
  const onProgress = (done: number, total: number, label: string): void => {
    say({ id, kind: 'progress', done, total, label })
  }
  try {
    const value = await (tasks[task] as Task)({ location, onProgress }, input)
    say({ id, kind: 'answer', value })
  } catch (cause) {
    say(failure(request, cause))
  }
}

let last = Promise.resolve()

process.on('message', (request: Request) => {
  last = last.then(() => serve(request))
})
process.on('disconnect', () => {
  process.exit()
})
