import type { Chance } from '../../etl/sample/chance.ts'
import type { SampleValue } from '../../etl/sample/values.ts'
import { calculated, day, daySerial, number, share, text, type Typed } from './typed.ts'

/** A cell as typed, and what it must be read as. */
export interface Written {
  readonly typed: Typed | null
  readonly truth:
    | { readonly state: 'value'; readonly value: string | boolean }
    | { readonly state: 'blank' }
    | { readonly state: 'faulty' }
  /** What must be said of this cell by itself. */
  readonly codes: readonly string[]
  /** What it adds to a column that a person sums up; null where it cannot be summed. */
  readonly adds: number | null
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

function countTyped(chance: Chance, count: number): Typed {
  const digits = String(count)
  const spellings: [Typed, ...Typed[]] = [
    number(count),
    number(count),
    number(count, '#,##0'),
    calculated(count, `${digits}+0`),
    text(digits),
    text(grouped(count)),
    text(`${grouped(count)},0`),
    text(` ${digits} `),
    text(`${digits}\u00a0`),
    text(digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0')),
  ]
  return chance.pick(spellings)
}

/** Yes and no in the words of offices. */
const yesWords = ['x', 'X', 'v', '✓', '1', 'Có', 'Đã', 'Rồi', 'có', 'ĐÃ', ' x ', 'x\u00a0'] as const
const noWords = ['Không', 'Chưa', '0', 'K', 'không', 'CHƯA', 'Chưa có', 'Chưa\n'] as const

function answerTyped(chance: Chance, isYes: boolean): Typed {
  if (chance.happens(10)) return number(isYes ? 1 : 0)
  return text(isYes ? chance.pick([...yesWords]) : chance.pick([...noWords]))
}

const two = (value: string): string => value.padStart(2, '0')

function dayTyped(chance: Chance, iso: string): Typed {
  const [year = '', month = '', date = ''] = iso.split('-')
  const [d, m] = [String(Number(date)), String(Number(month))]
  const spellings: [Typed, ...Typed[]] = [
    day(iso),
    day(iso),
    { ...number(daySerial(iso)), text: String(daySerial(iso)) },
    text(`${d}/${m}/${year}`),
    text(`${two(d)}/${two(m)}/${year}`),
    text(`${d}.${m}.${year}`),
    text(`${two(d)}-${two(m)}-${year.slice(2)}`),
    text(`${d} / ${m} / ${year}`),
    text(`ngày ${d}/${m}/${year}`),
    text(`ngày ${two(d)} tháng ${two(m)} năm ${year}`),
    text(iso),
    text(`${d}/${m}/${year}\u00a0`),
  ]
  return chance.pick(spellings)
}

/** A percentage with one decimal, in exact text. */
export function percentOf(part: number, whole: number): string {
  return (Math.round((part * 1000) / whole) / 10).toString()
}

function percentTyped(chance: Chance, percent: string): Typed {
  const shown = percent.replace('.', ',')
  const signed: [Typed, ...Typed[]] = [
    text(`${shown}%`),
    text(`${shown} %`),
    share(Number((Number(percent) / 100).toFixed(6))),
  ]
  return chance.pick(Number(percent) > 1 ? [...signed, number(Number(percent)), text(shown)] : signed)
}

const noNumber = { codes: [], adds: null }

const blank: Written = { typed: null, truth: { state: 'blank' }, codes: [], adds: 0 }

/** A true value in one of the spellings in which offices write it, none of which is a mistake. */
export function written(chance: Chance, value: SampleValue): Written {
  switch (value?.kind) {
    case undefined:
      return blank
    case 'count': {
      const typed = countTyped(chance, value.count)
      return { typed, truth: { state: 'value', value: String(value.count) }, codes: [], adds: value.count }
    }
    case 'answer':
      return {
        typed: answerTyped(chance, value.isYes),
        truth: { state: 'value', value: value.isYes },
        ...noNumber,
      }
    case 'day':
      return { typed: dayTyped(chance, value.day), truth: { state: 'value', value: value.day }, ...noNumber }
    case 'percent': {
      const percent = percentOf(value.part, value.whole)
      return { typed: percentTyped(chance, percent), truth: { state: 'value', value: percent }, ...noNumber }
    }
    case 'words':
      return { typed: text(value.words), truth: { state: 'value', value: value.words }, ...noNumber }
  }
}
