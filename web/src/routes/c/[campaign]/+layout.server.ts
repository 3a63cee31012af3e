import { waitingCount } from '#lib/server/desk/waiting-count.ts'
import { frameOf } from '#lib/server/frame.ts'
import { readView } from '#lib/server/view.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const view = await readView(event)
  const [frame, waiting] = await Promise.all([frameOf(view), waitingCount(view)])
  return { frame, waiting }
}
