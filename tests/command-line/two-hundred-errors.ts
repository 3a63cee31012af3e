import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'

const first = ['An', 'Bình', 'Cẩm', 'Đông', 'Giang', 'Hải', 'Khánh', 'Long', 'Minh', 'Nam', 'Phú', 'Quang']
const second = ['Châu', 'Dương', 'Điền', 'Hà', 'Lâm', 'Mỹ', 'Ninh', 'Sơn', 'Thọ', 'Vân']

/** A hundred and twenty communes by code. */
export const communes: Readonly<Record<string, string>> = Object.fromEntries(
  first.flatMap((one, at) =>
    second.map((two, index) => [`X${String(at * second.length + index + 1)}`, `Xã ${one} ${two}`]),
  ),
)

export const SHEET = 'Báo cáo quý'

/** What one mistake makes of a line: its column, what is typed there instead, and the code it must give. */
type Mistake = readonly [column: 'B' | 'C' | 'D' | 'E', typed: string | number | CellObject, code: string]

const countMistakes: readonly Mistake[] = [
  ['C', 'đang rà soát', 'cell/not-a-number'],
  ['D', '12,5', 'cell/not-a-whole-number'],
  ['C', -4, 'cell/negative'],
  ['B', 'Xã Vô Danh', 'row/unknown-unit'],
  ['C', 5200, 'cell/part-exceeds-whole'],
  ['D', { t: 'e', v: 0x17, w: '#REF!' }, 'cell/error-value'],
  ['E', '104%', 'cell/above-hundred-percent'],
  ['D', '2,345', 'cell/ambiguous-number'],
  ['C', 'nt', 'cell/not-a-number'],
  ['D', { t: 'e', v: 0x07, w: '#DIV/0!' }, 'cell/error-value'],
]
const dayMistakes: readonly Mistake[] = [
  ['C', '31/02/2026', 'cell/not-a-date'],
  ['C', 'đang chuẩn bị', 'cell/not-a-date'],
  ['C', '3/15/2026', 'cell/not-a-date'],
  ['B', 'Xã Không Tên', 'row/unknown-unit'],
  ['C', { t: 'e', v: 0x0f, w: '#VALUE!' }, 'cell/error-value'],
]

/** The sheet and the `code cell` of every mistake that was put into it. */
class Drawing {
  readonly sheet: WorkSheet = {}
  readonly mistakes: string[] = []
  row = 3

  put(column: string, typed: string | number | CellObject, row = this.row): void {
    const cell: CellObject =
      typeof typed === 'object'
        ? typed
        : typeof typed === 'number'
          ? { t: 'n', v: typed }
          : { t: 's', v: typed }
    this.sheet[`${column}${String(row + 1)}`] = cell
  }

  merge(range: string): void {
    this.sheet['!merges'] = [...(this.sheet['!merges'] ?? []), utils.decode_range(range)]
  }

  line(cells: Readonly<Record<string, string | number | CellObject>>, mistake: Mistake | undefined): void {
    for (const [column, typed] of Object.entries(cells)) this.put(column, typed)
    if (mistake !== undefined) {
      const [column, typed, code] = mistake
      this.put(column, typed)
      this.mistakes.push(`${code} ${column}${String(this.row + 1)}`)
    }
    this.row += 1
  }
}

function drawCounts(drawing: Drawing, names: readonly string[]): void {
  drawing.put('A', 'Biểu số 01: Biểu số lượng', drawing.row++)
  drawing.put('A', 'Kỳ báo cáo: Quý I/2026', drawing.row++)
  const top = drawing.row + 1
  for (const [column, heading] of [
    ['A', 'TT'],
    ['B', 'Đơn vị'],
    ['C', 'Kết quả'],
    ['F', 'Ghi chú'],
  ] as const)
    drawing.put(column, heading)
  drawing.row += 1
  for (const [column, heading] of [
    ['C', 'Số đã làm'],
    ['D', 'Số phải làm'],
    ['E', 'Tỷ lệ đã làm (%)'],
  ] as const)
    drawing.put(column, heading)
  drawing.row += 1
  for (const column of ['A', 'B', 'F']) drawing.merge(`${column}${String(top)}:${column}${String(top + 1)}`)
  drawing.merge(`C${String(top)}:E${String(top)}`)
  names.forEach((name, index) => {
    const whole = 2000 + index
    const part = 1500 + index
    const rate: CellObject = { t: 'n', v: part / whole, z: '0.00%' }
    const count: CellObject = { t: 'n', v: whole, z: '#,##0' }
    const cells = { A: index + 1, B: name, C: part, D: count, E: rate, F: 'đã đối chiếu' }
    const mistake = countMistakes[index % (countMistakes.length + 1)]
    // A share of what was spoiled would be a second mistake.
    const isCounted = mistake === undefined || mistake[0] === 'B' || mistake[0] === 'E'
    const { E, ...others } = cells
    drawing.line(isCounted ? { ...others, E } : others, mistake)
  })
}

function drawDays(drawing: Drawing, names: readonly string[], count: number): void {
  drawing.row += 2
  drawing.put('A', 'Biểu số 03: Biểu đại hội', drawing.row++)
  drawing.put('A', 'Kỳ báo cáo: 6 tháng đầu năm 2026', drawing.row++)
  drawing.put('A', 'TT')
  drawing.put('B', 'Đơn vị')
  drawing.put('C', 'Ngày tổ chức đại hội')
  drawing.row += 1
  names.forEach((name, index) => {
    const day: CellObject = { t: 'n', v: 46_096 + (index % 90), z: 'dd/mm/yyyy' }
    drawing.line(
      { A: index + 1, B: name, C: day },
      index < count ? dayMistakes[index % dayMistakes.length] : undefined,
    )
  })
}

const COUNT = 200

/** Three blank rows, a two-level merged header, a hidden column, two tables, two hundred mistakes. */
export function spoiledWorkbook(): { readonly bytes: Uint8Array; readonly mistakes: readonly string[] } {
  const drawing = new Drawing()
  const names = Object.values(communes)
  drawCounts(drawing, names)
  drawDays(drawing, names, COUNT - drawing.mistakes.length)
  const { sheet, mistakes, row } = drawing
  sheet['!ref'] = `A1:F${String(row)}`
  sheet['!cols'] = [{ wch: 5 }, { wch: 28 }, { wch: 14 }, { wch: 14 }, { wch: 14 }, { hidden: true }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, SHEET)
  return { bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer), mistakes }
}
