import type { CellObject } from '@e965/xlsx'

/** What stands in a cell: of a workbook, and as the text of a CSV. */
export interface Typed {
  readonly cell: CellObject
  readonly text: string
}

export const text = (written: string): Typed => ({ cell: { t: 's', v: written }, text: written })

/** The Vietnamese way, without grouping: 12,5. */
const decimalComma = (value: number): string => String(value).replace('.', ',')

export function number(value: number, format?: string): Typed {
  return {
    cell: { t: 'n', v: value, ...(format !== undefined && { z: format }) },
    text: decimalComma(value),
  }
}

/** A formula with its result. */
export function calculated(value: number, formula: string): Typed {
  return { cell: { t: 'n', v: value, f: formula }, text: decimalComma(value) }
}

/** A share of one, shown as a percentage. */
export function share(value: number): Typed {
  return {
    cell: { t: 'n', v: value, z: '0.0%' },
    text: `${decimalComma(Math.round(value * 1000) / 10)}%`,
  }
}

export function daySerial(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
}

export function day(iso: string): Typed {
  const shown = iso.split('-').toReversed().join('/')
  return { cell: { t: 'n', v: daySerial(iso), z: 'dd/mm/yyyy' }, text: shown }
}

const errorNumbers = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
} as const

export function error(name: keyof typeof errorNumbers): Typed {
  return { cell: { t: 'e', v: errorNumbers[name], w: name }, text: name }
}
