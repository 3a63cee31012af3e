import type { Cell } from '../reader/sheet.ts'

function isoDay(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year
  const date = new Date(Date.UTC(full, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && full >= 1900 && full <= 2200 ? date.toISOString().slice(0, 10) : null
}

function captured(match: RegExpMatchArray | null, order: readonly [number, number, number]): string | null {
  if (match === null) return null
  const [year, month, day] = order.map((index) => Number(match[index]))
  return isoDay(year ?? 0, month ?? 0, day ?? 0)
}

const time = String.raw`(?:[\st,]+\d{1,2}[:h]\d{0,2}(?::\d{2})?(?:\.\d+)?z?)?`
const isoText = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`)
const dayFirst = new RegExp(String.raw`^(\d{1,2})\s*[/.–-]\s*(\d{1,2})\s*[/.–-]\s*(\d{4}|\d{2})${time}\.?$`)
const inWords = /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/

/** Day before month, as Vietnam writes it: 15/3/2026, 15.3.2026, 15-03-26; ISO; "ngày 15 tháng 3 năm 2026". */
export function dayOfText(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^ngày\s+/, '')
  return (
    captured(isoText.exec(plain), [1, 2, 3]) ??
    captured(dayFirst.exec(plain), [3, 2, 1]) ??
    captured(inWords.exec(plain), [3, 2, 1])
  )
}

/** Excel counts days from 30/12/1899. */
function dayOfSerial(serial: number): string | null {
  if (serial < 20_000 || serial > 80_000) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** An ISO day; null where the cell holds none. A CSV may hold the serial that Excel showed. */
export function readDay({ content }: Cell): string | null {
  if (content.kind === 'date') return content.value.slice(0, 10)
  if (content.kind === 'number') return dayOfSerial(content.value)
  if (content.kind !== 'text') return null
  return /^\d{5}$/.test(content.value.trim()) ? dayOfSerial(Number(content.value)) : dayOfText(content.value)
}
