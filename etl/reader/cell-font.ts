import type { FontEncoding } from './font-encoding.ts'

/** A font whose letters are not those of Unicode. */
export interface CellFont {
  readonly encoding: FontEncoding
  /** True where the font draws small letters as capitals. */
  readonly isCapital: boolean
}

/** The cells in such fonts by their addresses; all others are in fonts of Unicode. */
export type SheetFonts = ReadonlyMap<string, CellFont>

/** What a font is by its name; null for a font of Unicode. */
export function cellFont(name: string): CellFont | null {
  if (/^\.Vn/i.test(name)) return { encoding: 'tcvn3', isCapital: name.endsWith('H') }
  return /^VNI[- ]/i.test(name) ? { encoding: 'vni', isCapital: false } : null
}
