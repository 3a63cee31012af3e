import { frameOf } from '#lib/server/frame.ts'
import { readView } from '#lib/server/view.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => ({ frame: await frameOf(await readView(event)) })
