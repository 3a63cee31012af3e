import { PageOrientation, convertMillimetersToTwip } from 'docx'
import type { Layout } from './layout.ts'

type Orientation = 'portrait' | 'landscape'

const A4 = { width: 210, height: 297 }

export function pageOf({ margins }: Layout, orientation: Orientation) {
  const twips = Object.fromEntries(
    Object.entries(margins).map(([side, length]) => [side, convertMillimetersToTwip(length)]),
  )
  return {
    size: {
      width: convertMillimetersToTwip(A4.width),
      height: convertMillimetersToTwip(A4.height),
      orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
    },
    margin: twips,
  }
}

/** Between the margins, in twips. */
export function textWidth({ margins: { left, right } }: Layout, orientation: Orientation): number {
  return convertMillimetersToTwip((orientation === 'portrait' ? A4.width : A4.height) - left - right)
}
