import type { Transport } from '@sveltejs/kit/hooks'
import { Drawing } from '#lib/charts/drawing.ts'

export const transport: Transport = {
  Drawing: {
    encode: (value) => value instanceof Drawing && 1,
    decode: () => Drawing.elsewhere(),
  },
}
