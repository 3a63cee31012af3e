import { SSF as untypedFormats } from '@e965/xlsx'

interface SerialParts {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly H: number
  readonly M: number
  readonly S: number
}

interface FormatOptions {
  readonly date1904: boolean
  readonly dateNF?: string
}

/** The library's own number formats, which it leaves without types. */
const formats = untypedFormats as {
  parse_date_code(serial: number, options: FormatOptions): SerialParts | null
  is_date(format: string): boolean
  format(format: string, value: string | number | boolean, options: FormatOptions): string
}

/** Excel shows its short date as the country writes it. */
export const SHORT_DATE = 'd/m/yyyy'

const two = (value: number): string => String(value).padStart(2, '0')

/** A serial as a day, or a day and a time, without any time zone; null where it is none. */
export function serialDate(serial: number, is1904: boolean): string | null {
  const parts = formats.parse_date_code(serial, { date1904: is1904 })
  if (parts === null) return null
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`
  return time === '00:00:00' ? day : `${day}T${time}`
}

export function isDateFormat(format: string): boolean {
  return formats.is_date(format)
}

/** A value as its format shows it; as it is where the format cannot. */
export function formatted(format: string, value: string | number | boolean, is1904: boolean): string {
  try {
    return formats.format(format, value, { date1904: is1904, dateNF: SHORT_DATE })
  } catch {
    return String(value)
  }
}
