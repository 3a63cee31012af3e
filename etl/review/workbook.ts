import { vietnameseDay } from '../campaign/day-text.ts'
import type { Campaign, Indicator, Unit } from '../campaign/campaign.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import { cellAddress } from '../reader/address.ts'
import { encodeWorkbook } from '../workbook/encode.ts'
import { textCell } from '../workbook/looks.ts'
import type { CellStyle, WrittenCell, WrittenRow, WrittenSheet } from '../workbook/workbook.ts'
import type { ReviewFigures } from './figures.ts'
import { momentText, targetText, verdictText } from './words.ts'

/** Biểu tổng hợp: units by group with sums that go on counting, one sheet per indicator, and where it all came from. */

const TITLE: CellStyle = { isBold: true, size: 14 }
const HEAD: CellStyle = { isBold: true, align: 'center', wraps: true, hasBorder: true, fill: 'DDEBF7' }
const COUNT = '#,##0.####'
const RATE = '0.0%'
/** Above the head: title, what it speaks for, an empty line. */
const TOP = 3

const line = (cells: WrittenRow['cells']): WrittenRow => ({ cells, height: null })
const text = (words: string, isBold = false): WrittenCell =>
  textCell(words, { hasBorder: true, isBold, format: '@' })

function number(value: number | null, format: string, isBold = false): WrittenCell {
  const style: CellStyle = { align: 'right', hasBorder: true, format, isBold }
  return { content: value === null ? null : { kind: 'number', number: value }, style }
}

function formula(words: string, value: number, format: string, isBold = false): WrittenCell {
  const style: CellStyle = { align: 'right', hasBorder: true, format, isBold }
  return { content: { kind: 'sum', formula: words, number: value }, style }
}

/** What a unit brings to the sums; null: nothing, it has not reported or is held back. */
interface Brought {
  readonly unit: Unit
  readonly numerator: number | null
  readonly denominator: number | null
}

function broughtBy(row: IndicatorRow, unit: Unit, { kind }: Indicator): Brought {
  const isShare = kind === 'share_of_units' || kind === 'on_schedule'
  const isTold = row.reporting > 0
  return {
    unit,
    numerator: isTold ? row.numerator : null,
    denominator: isShare || isTold ? row.denominator : null,
  }
}

const sumOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0)

const NUMERATOR = 2
const DENOMINATOR = 3

function rateCell(row: number, numerator: number, denominator: number, isBold: boolean): WrittenCell {
  const [above, below] = [cellAddress(row, NUMERATOR), cellAddress(row, DENOMINATOR)]
  const words = `IF(N(${below})=0,"",${above}/${below})`
  return denominator === 0 ? text('', isBold) : formula(words, numerator / denominator, RATE, isBold)
}

/** A group of units under one head, with its sum below them. */
function groupRows(name: string, units: readonly Brought[], first: number): WrittenRow[] {
  const rows = units.map(({ unit, numerator, denominator }, at) =>
    line([
      text(String(at + 1)),
      text(unit.name),
      number(numerator, COUNT),
      number(denominator, COUNT),
      rateCell(first + at, numerator ?? 0, numerator === null ? 0 : (denominator ?? 0), false),
    ]),
  )
  const last = first + units.length - 1
  const [numerator, denominator] = [
    sumOf(units.map((each) => each.numerator)),
    sumOf(units.map((each) => each.denominator)),
  ]
  const summed = (column: number, value: number): WrittenCell =>
    formula(`SUM(${cellAddress(first, column)}:${cellAddress(last, column)})`, value, COUNT, true)
  return [
    ...rows,
    line([
      text('', true),
      text(`Cộng ${name}`, true),
      summed(NUMERATOR, numerator),
      summed(DENOMINATOR, denominator),
      rateCell(last + 1, numerator, denominator, true),
    ]),
  ]
}

function groupsOf({ units, tiers }: Campaign, brought: readonly Brought[]): [string, Brought[]][] {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const tierNames = new Map(tiers.map(({ id, label }) => [id, label.vi]))
  const groups = Map.groupBy(brought, ({ unit }) => JSON.stringify([unit.tier, unit.parent]))
  return [...groups.values()].map((own) => {
    const parent = names.get(own[0]?.unit.parent ?? '')
    const tier = tierNames.get(own[0]?.unit.tier ?? '') ?? ''
    return [parent === undefined ? tier : `${tier}, ${parent}`, own]
  })
}

function sheetOf(
  name: string,
  above: readonly string[],
  head: readonly string[],
  rows: readonly WrittenRow[],
  widths: readonly number[],
): WrittenSheet {
  return {
    name: name
      .replace(/[[\]:*?/\\]+/g, ' ')
      .slice(0, 31)
      .trim(),
    rows: [
      ...above.map((words, at) => line([textCell(words, at === 0 ? TITLE : {})])),
      line([]),
      { cells: head.map((words) => textCell(words, HEAD)), height: 36 },
      ...rows,
    ],
    widths,
    merges: [],
    validations: [],
    frozen: { rows: TOP + 1, columns: 2 },
    repeatedRows: { first: TOP, last: TOP },
    codes: null,
    isOpen: true,
  }
}

function indicatorSheet(
  figures: ReviewFigures,
  indicator: Indicator,
  at: number,
  spoken: string,
): WrittenSheet {
  const { campaign, units } = figures
  const registry = new Map(campaign.units.map((unit) => [unit.code, unit]))
  const brought = units.flatMap((row): Brought[] => {
    const unit = registry.get(row.node)
    return row.indicator !== indicator.id || unit === undefined || row.applicable === 0
      ? []
      : [broughtBy(row, unit, indicator)]
  })
  const rows: WrittenRow[] = []
  const sums: number[] = []
  for (const [name, own] of groupsOf(campaign, brought)) {
    rows.push(...groupRows(name, own, TOP + 1 + rows.length))
    sums.push(TOP + rows.length)
  }
  const total = (column: number, value: number): WrittenCell =>
    formula(sums.map((row) => cellAddress(row, column)).join('+') || '0', value, COUNT, true)
  const [numerator, denominator] = [
    sumOf(brought.map((each) => each.numerator)),
    sumOf(brought.map((each) => each.denominator)),
  ]
  const last = line([
    text('', true),
    text('TỔNG CỘNG', true),
    total(NUMERATOR, numerator),
    total(DENOMINATOR, denominator),
    rateCell(TOP + 1 + rows.length, numerator, denominator, true),
  ])
  const head = ['TT', 'Đơn vị', 'Tử số', 'Mẫu số', 'Tỷ lệ']
  return sheetOf(
    `${String(at + 1)}. ${indicator.name.vi}`,
    [indicator.name.vi, spoken],
    head,
    [...rows, last],
    [6, 44, 14, 14, 12],
  )
}

function overviewSheet({ campaign, whole, asOf }: ReviewFigures, spoken: string): WrittenSheet {
  const isClosed = campaign.end !== null && asOf >= campaign.end
  const rows = whole.map((row, at) =>
    line([
      text(String(at + 1)),
      text(campaign.indicators.find(({ id }) => id === row.indicator)?.name.vi ?? row.indicator),
      number(row.numerator, COUNT),
      number(row.denominator, COUNT),
      number(row.value, RATE),
      text(targetText(row) ?? ''),
      text(verdictText(row, isClosed)),
      number(row.reporting, COUNT),
      number(row.applicable, COUNT),
    ]),
  )
  const head = [
    'TT',
    'Chỉ tiêu',
    'Tử số',
    'Mẫu số',
    'Tỷ lệ',
    'Mức đề ra',
    'Đánh giá',
    'Đơn vị có số liệu',
    'Đơn vị áp dụng',
  ]
  return sheetOf('Tổng hợp', [campaign.title.vi, spoken], head, rows, [6, 60, 12, 12, 10, 20, 30, 12, 12])
}

function sourceSheet({ campaign, sources }: ReviewFigures, spoken: string): WrittenSheet {
  const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
  const rows = sources.map(({ unit, form, period, file, sha256, receivedAt }) =>
    line([
      text(unit),
      text(names.get(unit) ?? unit),
      text(form),
      text(period),
      text(file),
      text(receivedAt),
      text(sha256),
    ]),
  )
  const head = ['Mã đơn vị', 'Đơn vị', 'Biểu', 'Kỳ', 'Tệp', 'Nhận lúc (UTC)', 'SHA-256']
  return sheetOf('Nguồn số liệu', ['Nguồn số liệu', spoken], head, rows, [12, 36, 14, 12, 44, 24, 66])
}

/** The bytes of the .xlsx: an overview, a sheet for each indicator, and the reports that the figures rest on. */
export function reviewWorkbook(figures: ReviewFigures): Uint8Array {
  const { campaign, whole, asOf, knownAt, freeze, isSample } = figures
  const settled = freeze === null ? 'chưa chốt' : `chốt ${freeze}`
  const sample = isSample ? 'DỮ LIỆU MINH HỌA. ' : ''
  const spoken = `${sample}Số liệu tính đến ngày ${vietnameseDay(asOf)}, nhận đến ${momentText(knownAt)}, ${settled}.`
  const told = new Set(whole.map(({ indicator }) => indicator))
  const indicators = campaign.indicators.filter(({ id }) => told.has(id))
  return encodeWorkbook({
    sheets: [
      overviewSheet(figures, spoken),
      ...indicators.map((indicator, at) => indicatorSheet(figures, indicator, at, spoken)),
      sourceSheet(figures, spoken),
    ],
    names: {},
  })
}
