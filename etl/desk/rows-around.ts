import type { Campaign } from '../campaign/campaign.ts'
import type { Layout } from '../extraction/layout.ts'
import { guardedReader } from '../guard/guarded-reader.ts'
import { columnLetter } from '../reader/address.ts'
import type { Sheet } from '../reader/sheet.ts'

/** A line of a sheet that is asked for. */
export interface WantedRow {
  readonly sheet: string
  /** One-based, as spreadsheets count. */
  readonly row: number
}

/** The line as the sender sees it: its filled cells from left to right. */
export interface ShownRow extends WantedRow {
  readonly cells: readonly { readonly column: string; readonly shown: string }[]
}

const MASK = '•••'
const unread = ['none', 'unclear']

/** Whether a column may hold the names of persons: those are not shown. */
function mayNamePersons({ forms }: Campaign, layouts: readonly Layout[]): (column: string) => boolean {
  const personal = layouts.flatMap(({ form, columns }) => {
    const fields = forms.find(({ id }) => id === form)?.list?.personalFields ?? []
    const hidden = fields.length === 0 ? [] : [...fields, ...unread]
    return columns.filter(({ meaning }) => hidden.includes(meaning)).map(({ column }) => column)
  })
  return (column) => personal.includes(column)
}

function shownRow(sheet: Sheet, row: number, isHidden: (column: string) => boolean): ShownRow {
  const cells = sheet.cells
    .filter((cell) => cell.row === row - 1)
    .map(({ column, shown }) => ({ column: columnLetter(column), shown }))
    .map(({ column, shown }) => ({ column, shown: isHidden(column) ? MASK : shown }))
  return { sheet: sheet.name, row, cells }
}

/** Lines of a file; none where it cannot be opened. */
export function rowsOf(
  bytes: Uint8Array,
  campaign: Campaign,
  layouts: readonly Layout[],
  wanted: readonly WantedRow[],
): ShownRow[] {
  const read = guardedReader.read(bytes)
  if ('refusal' in read) return []
  return wanted.flatMap(({ sheet: name, row }) => {
    const sheet = read.sheets.find((each) => each.name === name)
    if (sheet === undefined) return []
    const own = layouts.filter((layout) => layout.sheet === name)
    return [shownRow(sheet, row, mayNamePersons(campaign, own))]
  })
}
