import { vietnameseDay } from '../campaign/day-text.ts'
import type { AwardCriterion } from '../campaign/award.ts'
import { encodeWorkbook } from '../workbook/encode.ts'
import { blankCell, textCell, toFill } from '../workbook/looks.ts'
import type { CellStyle, WrittenCell, WrittenRow, WrittenSheet } from '../workbook/workbook.ts'
import type { AwardChoice, Candidate, CandidateGroup, CriterionResult } from './candidate.ts'
import { hasPeople, OPEN_LINES, personColumns, tierOf } from './list.ts'
import { conclusionText, noteText, outcomeText, subjectWords, unitText } from './words.ts'

/** The list as a workbook: a sheet for each group with numbers as numbers, and one with lines for names. */

const TITLE: CellStyle = { isBold: true, size: 14 }
const HEAD: CellStyle = { isBold: true, align: 'center', wraps: true, hasBorder: true, fill: 'DDEBF7' }
const COUNT = '#,##0.####'
/** Above the head: title, what it speaks for, an empty line. */
const TOP = 3

const line = (cells: WrittenRow['cells']): WrittenRow => ({ cells, height: null })
const text = (words: string): WrittenCell =>
  textCell(words, { hasBorder: true, format: '@', wraps: words.length > 24 })

function number(value: number | null, format = COUNT): WrittenCell {
  const style: CellStyle = { align: 'right', hasBorder: true, format }
  return { content: value === null ? null : { kind: 'number', number: value }, style }
}

interface Column {
  readonly head: string
  readonly width: number
  readonly cell: (result: CriterionResult | undefined) => WrittenCell
}

const told = (of: (result: CriterionResult) => number | null, format?: string): Column['cell'] => {
  return (result) => number(result === undefined ? null : of(result), format)
}

function sidesOf({ condition }: AwardCriterion): Column[] {
  if (condition.kind === 'at_least') {
    return [{ head: 'số lượng', width: 12, cell: told(({ numerator }) => numerator) }]
  }
  const isOfPeople = condition.kind === 'people'
  return [
    { head: isOfPeople ? 'số người' : 'tử số', width: 11, cell: told(({ numerator }) => numerator) },
    {
      head: isOfPeople ? 'tổng số người' : 'mẫu số',
      width: 11,
      cell: told(({ denominator }) => denominator),
    },
    { head: 'tỷ lệ', width: 10, cell: told(({ value }) => value, '0.0%') },
  ]
}

/** The columns of one criterion: its numbers, its rank where it has one, and what they come to. */
function columnsOf(criterion: AwardCriterion, isClosed: boolean): Column[] {
  const ranks: Column[] =
    criterion.condition.kind === 'highest_share'
      ? [
          { head: 'hạng', width: 8, cell: told(({ rank }) => rank) },
          {
            head: 'số đơn vị cùng hạng',
            width: 12,
            cell: told(({ rank, tied }) => (rank === null ? null : tied)),
          },
        ]
      : []
  const outcome: Column = {
    head: 'kết quả',
    width: 16,
    cell: (result) => text(result === undefined ? '' : outcomeText(result.outcome, isClosed)),
  }
  return [...sidesOf(criterion), ...ranks, outcome].map((column) => ({
    ...column,
    head: `${criterion.name.vi}: ${column.head}`,
  }))
}

function sheetOf(
  name: string,
  spoken: string,
  columns: readonly { readonly head: string; readonly width: number }[],
  rows: readonly WrittenRow[],
): WrittenSheet {
  return {
    name: name
      .replace(/[[\]:*?/\\]+/g, ' ')
      .slice(0, 31)
      .trim(),
    rows: [
      line([textCell(name, TITLE)]),
      line([textCell(spoken, {})]),
      line([]),
      { cells: columns.map(({ head }) => textCell(head, HEAD)), height: 64 },
      ...rows,
    ],
    widths: columns.map(({ width }) => width),
    merges: [],
    validations: [],
    frozen: { rows: TOP + 1, columns: 3 },
    repeatedRows: { first: TOP, last: TOP },
    codes: null,
    isOpen: true,
  }
}

function groupSheet(choice: AwardChoice, { group, candidates }: CandidateGroup, at: number, spoken: string) {
  const { campaign, isClosed } = choice
  const criteria = group.criteria.map((criterion) => columnsOf(criterion, isClosed))
  const cellsOf = ({ criteria: results }: Candidate): WrittenCell[] =>
    criteria.flatMap((columns, side) => columns.map(({ cell }) => cell(results[side])))
  const rows = candidates.map((candidate, place) =>
    line([
      number(place + 1),
      text(candidate.unit.code),
      text(unitText(campaign, candidate)),
      text(tierOf(choice, candidate.unit.tier)),
      ...cellsOf(candidate),
      number(candidate.receipt?.received ?? null),
      number(candidate.receipt?.complete ?? null),
      text(conclusionText(candidate.conclusion, isClosed)),
      text(noteText(campaign, candidate)),
    ]),
  )
  const columns = [
    { head: 'TT', width: 6 },
    { head: 'Mã đơn vị', width: 12 },
    { head: group.subject === 'individual' ? 'Đơn vị' : 'Tập thể', width: 36 },
    { head: 'Cấp', width: 20 },
    ...criteria.flat(),
    { head: 'Hồ sơ đã nhận', width: 12 },
    { head: 'Hồ sơ đủ thành phần', width: 12 },
    { head: 'Kết luận', width: 24 },
    { head: 'Ghi chú', width: 44 },
  ]
  return sheetOf(`${String(at + 1)}. ${group.name.vi}`, spoken, columns, rows)
}

function formSheet(choice: AwardChoice, spoken: string): WrittenSheet {
  const rows = choice.forms.flatMap(({ award, proposed, tiers }, at) => [
    line([
      number(at + 1),
      text(award.name.vi),
      text(award.grantedBy),
      text(award.subjects.map((subject) => subjectWords[subject]).join(', ')),
      text(''),
      number(award.quota),
      number(proposed),
    ]),
    ...tiers.map(({ tier, quota, proposed: own }) =>
      line([text(''), text(''), text(''), text(''), text(tierOf(choice, tier)), number(quota), number(own)]),
    ),
  ])
  const columns = [
    { head: 'TT', width: 6 },
    { head: 'Hình thức', width: 44 },
    { head: 'Cơ quan quyết định', width: 36 },
    { head: 'Đối tượng', width: 20 },
    { head: 'Cấp', width: 24 },
    { head: 'Số lượng theo kế hoạch', width: 14 },
    { head: 'Đã đề nghị', width: 12 },
  ]
  return sheetOf('Hình thức, số lượng', spoken, columns, rows)
}

/** Lines that the office fills in by itself. */
function peopleSheet(spoken: string): WrittenSheet {
  const rows = Array.from({ length: OPEN_LINES }, (_, at) =>
    line([number(at + 1), ...personColumns.map(() => blankCell(toFill({})))]),
  )
  const columns = [{ head: 'TT', width: 6 }, ...personColumns.map((head) => ({ head, width: 32 }))]
  return sheetOf('Cá nhân (cơ quan ghi)', spoken, columns, rows)
}

/** The bytes of the .xlsx. */
export function awardWorkbook(choice: AwardChoice): Uint8Array {
  const sample = choice.isSample ? 'DỮ LIỆU MINH HỌA. ' : ''
  const spoken = `${sample}${choice.campaign.title.vi}. Số liệu tính đến ngày ${vietnameseDay(choice.asOf)}.`
  return encodeWorkbook({
    sheets: [
      formSheet(choice, spoken),
      ...choice.groups.map((chosen, at) => groupSheet(choice, chosen, at, spoken)),
      ...(hasPeople(choice) ? [peopleSheet(spoken)] : []),
    ],
    names: {},
  })
}
