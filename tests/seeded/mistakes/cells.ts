import type { FieldType } from '../../../etl/campaign/campaign.ts'
import { written as spelled } from '../handwriting.ts'
import { error, number, text, type Typed } from '../typed.ts'
import { filledField, oneOf, type Mistake } from './mistake.ts'

/** A cell that says what its field cannot hold. */
interface WrongCell {
  readonly kind: number
  readonly name: string
  readonly types: readonly FieldType[]
  readonly code: string
  readonly typed: readonly Typed[]
  /** What a person who sums up the column takes it for; null where nobody can. */
  readonly adds?: number
}

const counts = ['integer', 'decimal', 'money'] as const
const dittos = ['nt', '-nt-', '"', '〃', 'như trên', '- nt -', '”'].map(text)

const wrongCells: readonly WrongCell[] = [
  {
    ...{ kind: 1, name: 'an answer that is neither', types: ['yes_no'], code: 'cell/not-yes-or-no' },
    typed: ['đang chuẩn bị', '?', 'sẽ tổ chức', '2', 'Có/Không'].map(text),
  },
  {
    ...{ kind: 2, name: 'more than all', types: ['percent'], code: 'cell/above-hundred-percent' },
    typed: [text('104%'), text('1.040,5%'), { ...number(1.2, '0%'), text: '120%' }, text('250')],
  },
  {
    ...{ kind: 3, name: 'words in a number', types: counts, code: 'cell/not-a-number' },
    typed: ['đang rà soát', '20 công trình', 'nhiều', '1.23.4', '12/15', '~50'].map(text),
  },
  {
    ...{ kind: 3, name: 'half a person', types: ['integer'], code: 'cell/not-a-whole-number', adds: 12.5 },
    typed: [text('12,5'), number(12.5)],
  },
  {
    ...{ kind: 3, name: 'fewer than none', types: counts, code: 'cell/negative', adds: -3 },
    typed: [number(-3), text('-3'), text('−3')],
  },
  {
    ...{ kind: 4, name: 'a day that is none', types: ['date'], code: 'cell/not-a-date' },
    typed: ['31/02/2026', '3/15/2026', '3/2026', 'Quý I/2026', 'tháng 3', '15/3', '2026'].map(text),
  },
  {
    ...{ kind: 8, name: 'a ditto in a number', types: counts, code: 'cell/not-a-number' },
    typed: dittos,
  },
  { ...{ kind: 8, name: 'a ditto in a date', types: ['date'], code: 'cell/not-a-date' }, typed: dittos },
  {
    ...{ kind: 8, name: 'a ditto in an answer', types: ['yes_no'], code: 'cell/not-yes-or-no' },
    typed: dittos,
  },
  {
    kind: 10,
    name: 'an error of a formula',
    types: [...counts, 'percent', 'date', 'yes_no', 'text'],
    code: 'cell/error-value',
    typed: [error('#REF!'), error('#DIV/0!'), error('#VALUE!'), error('#NAME?')],
  },
]

function wrongCell({ kind, name, types, code, typed, adds }: WrongCell): Mistake {
  return {
    ...{ kind, name, code },
    spoil: (chance, _, line) => {
      const field = filledField(chance, line, ({ type }) => types.includes(type))
      const choice = oneOf(chance, typed)
      if (field === null || choice === null) return null
      line.cells.set(field, { typed: choice, truth: { state: 'faulty' }, codes: [code], adds: adds ?? null })
      return [field]
    },
  }
}

/** A doubtful spelling that is read in one way, and told. */
const doubtful: readonly Mistake[] = [
  {
    ...{ kind: 3, name: 'thousands the English way', code: 'cell/ambiguous-number' },
    spoil: (chance, _, line) => {
      const field = filledField(
        chance,
        line,
        ({ type, typedFrom }) => type === 'integer' && typedFrom === null,
      )
      if (field === null) return null
      const value = chance.between(1001, 9999)
      const shown = `${String(Math.floor(value / 1000))},${String(value % 1000).padStart(3, '0')}`
      const truth = { state: 'value', value: String(value) } as const
      line.cells.set(field, { typed: text(shown), truth, codes: ['cell/ambiguous-number'], adds: value })
      return [field]
    },
  },
  {
    ...{ kind: 2, name: 'a percentage with a point', code: 'cell/ambiguous-number' },
    spoil: (chance, _, line) => {
      const field = filledField(
        chance,
        line,
        ({ type }, { truth }) => type === 'percent' && isFraction(truth),
      )
      const truth = field === null ? undefined : line.cells.get(field)?.truth
      if (field === null || truth?.state !== 'value' || truth.value === true || truth.value === false)
        return null
      line.cells.set(field, { typed: text(truth.value), truth, codes: ['cell/ambiguous-number'], adds: null })
      return [field]
    },
  },
  {
    ...{ kind: 2, name: 'a share of one without a sign', code: 'cell/ambiguous-number' },
    spoil: (chance, _, line) => {
      const field = filledField(chance, line, ({ type }, { truth }) => type === 'percent' && isInside(truth))
      const truth = field === null ? undefined : line.cells.get(field)?.truth
      if (field === null || truth?.state !== 'value') return null
      const share = Number((Number(truth.value) / 100).toFixed(3))
      const typed = chance.pick([number(share), text(String(share).replace('.', ','))])
      line.cells.set(field, { typed, truth, codes: ['cell/ambiguous-number'], adds: null })
      return [field]
    },
  },
]

function isFraction(truth: { readonly state: string; readonly value?: string | boolean }): boolean {
  return typeof truth.value === 'string' && /^\d{2}\.\d$/.test(truth.value)
}

function isInside(truth: { readonly state: string; readonly value?: string | boolean }): boolean {
  return typeof truth.value === 'string' && Number(truth.value) >= 1 && Number(truth.value) < 100
}

/** Nothing said where something must be: a blank, a dash, a word for it. */
const unsaid: Mistake = {
  ...{ kind: 1, name: 'nothing reported', code: 'row/not-reported' },
  spoil: (chance, _, line) => {
    const field = filledField(chance, line, ({ isMandatory }) => isMandatory)
    if (field === null) return null
    const typed = oneOf(chance, [null, ...['-', '–', '…', 'N/A', 'nd', 'Chưa có số liệu', ' '].map(text)])
    line.cells.set(field, { typed, truth: { state: 'blank' }, codes: [], adds: 0 })
    return [field]
  },
}

/** "As above" in a column of words is no mistake: it says what the cell above says. */
export const dittoOfWords: Mistake = {
  ...{ kind: 8, name: 'a ditto of words', code: '' },
  spoil: (chance, report, line) => {
    const above = report.lines[report.lines.indexOf(line) - 1]
    const field = filledField(chance, line, ({ type }) => type === 'text')
    const said = field === null || above === undefined ? undefined : above.cells.get(field)
    if (field === null || said?.truth.state !== 'value' || said.typed === null) return null
    line.cells.set(field, { ...said, typed: oneOf(chance, dittos) ?? said.typed })
    return [field]
  },
}

/** One number in a cell merged over two lines is neither's. */
export const sharedCount: Mistake = {
  ...{ kind: 9, name: 'a count over two merged lines', code: 'cell/shared' },
  spoil: (chance, { lines, canMerge }, line) => {
    const next = lines[lines.indexOf(line) + 1]
    const field = filledField(chance, line, ({ type }) => type === 'integer')
    const said = field === null ? undefined : line.cells.get(field)
    if (!canMerge || field === null || said === undefined || next === undefined) return null
    const faulty = { truth: { state: 'faulty' }, codes: ['cell/shared'] } as const
    line.cells.set(field, { ...said, ...faulty })
    next.cells.set(field, { typed: null, adds: 0, ...faulty })
    line.shared = field
    next.isSpoiled = true
    return [field]
  },
}

/** A line that was moved to the next by the sender, within its cell. */
export const brokenLine: Mistake = {
  ...{ kind: 10, name: 'a line break in a text', code: '' },
  spoil: (chance, _, line) => {
    const field = filledField(chance, line, ({ type }) => type === 'text')
    if (field === null) return null
    const broken = spelled(chance, { kind: 'words', words: 'Đợt 1\nĐợt 2' })
    line.cells.set(field, broken)
    return [field]
  },
}

export const cellMistakes: readonly Mistake[] = [...wrongCells.map(wrongCell), ...doubtful, unsaid]
