import { error } from '@sveltejs/kit'
import type { TaskOutput } from '@tiendo/etl/desk'
import type { FileRow } from '@tiendo/etl/file'
import type { FigureStore } from '@tiendo/etl/figures'
import { instantText } from '#lib/format/date.ts'
import type { View } from '../view.ts'
import { meaningText, shownDeed } from './deed-text.ts'
import { found, reader } from './desk.ts'
import { comparisonOf } from './file-comparison.ts'
import { versionsOf, type FileVersions } from './file-versions.ts'
import { shownFile } from './files.ts'
import { groupFindings, type FindingGroup } from './finding-groups.ts'

const PAGE = 30
/** Lines of the file that are shown for one mistake. */
const LINES = 3

type Reading = TaskOutput<'reading'>
type Line = TaskOutput<'rows'>[number]

export interface FileAsked {
  readonly page: number
  /** The file to compare with; empty: with the one before. */
  readonly compared: string
}

/** The file of an address, or a page that says that there is none. */
export async function fileNamed(view: View, figures: FigureStore, submission: string): Promise<FileRow> {
  const { files } = await figures.files({ campaign: view.campaign.id, submission, limit: 1, offset: 0 })
  return files[0] ?? error(404, view.messages.errors.name(submission), {})
}

function wantedLines(groups: readonly FindingGroup[]) {
  const wanted = groups.flatMap(({ sheet, places }) => {
    const rows = [...new Set(places.map(({ row }) => row))].filter((row) => row !== null)
    return sheet === null ? [] : rows.slice(0, LINES).map((row) => ({ sheet, row }))
  })
  return [...new Map(wanted.map((line) => [JSON.stringify(line), line])).values()]
}

/** Whether a person can say of a cell that its value is right. */
function isConfirmable(
  { confirmable }: Reading,
  { severity, sheet }: FindingGroup,
  cell: string | null,
): boolean {
  if (cell === null || sheet === null || severity === 'info') return false
  return severity === 'warning' || confirmable.some((each) => each.sheet === sheet && each.cell === cell)
}

function shownGroup(reading: Reading, lines: readonly Line[], group: FindingGroup) {
  const headings = new Map(
    reading.layouts
      .filter(({ sheet }) => sheet === group.sheet)
      .flatMap(({ columns }) => columns.map(({ column, heading }) => [column, heading] as const)),
  )
  const marked = new Set(group.places.map(({ cell }) => cell))
  const own = lines.filter(
    ({ sheet, row }) => sheet === group.sheet && group.places.some((place) => place.row === row),
  )
  return {
    ...group,
    lines: own.map(({ row, cells }) => ({
      row,
      cells: cells.map(({ column, shown }) => ({
        ...{ column, shown },
        heading: headings.get(column) ?? null,
        isMarked: marked.has(`${column}${String(row)}`),
      })),
    })),
    confirmable: [...new Set(group.places.map(({ cell }) => cell))].filter(
      (cell): cell is string => cell !== null && isConfirmable(reading, group, cell),
    ),
  }
}

export type ShownGroup = ReturnType<typeof shownGroup>

function shownLayout(view: View, { form: id, period, sheet, columns }: Reading['layouts'][number]) {
  const { campaign, locale } = view
  const form = campaign.forms.find((each) => each.id === id)
  return {
    sheet,
    form: `${form?.number ?? ''}. ${form?.title[locale] ?? id}`,
    period: form?.periods.find((each) => each.id === period)?.label[locale] ?? period,
    columns: columns.map(({ column, heading, meaning }) => ({
      ...{ column, heading },
      meaning: meaningText(view, id, meaning),
      kind: meaning === 'none' || meaning === 'unclear' ? meaning : ('known' as const),
    })),
  }
}

export type ShownLayout = ReturnType<typeof shownLayout>

/** The two files to be compared, the earlier first; null: there is none to compare with. */
function comparedFiles(
  submission: string,
  { neighbours }: FileVersions,
  asked: string,
): [string, string] | null {
  const wanted = neighbours.find((each) => each.submission === asked)
  const neighbour = asked === '' ? neighbours.find(({ side }) => side === 'before') : wanted
  if (neighbour === undefined) return null
  const { submission: other, side } = neighbour
  return side === 'before' ? [other, submission] : [submission, other]
}

/** "Xã An · 01. Biểu phát động · Quý I/2026" */
function chainName(
  { campaign, locale }: View,
  version: FileVersions['chains'][number][number] | undefined,
): string {
  const form = campaign.forms.find(({ id }) => id === version?.form)
  const unit = campaign.units.find(({ code }) => code === version?.unit)
  const period = form?.periods.find(({ id }) => id === version?.period)
  return [unit?.name, form?.title[locale], period?.label[locale]]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function shownVersions(view: View, { neighbours, chains }: FileVersions) {
  const { locale } = view
  return {
    neighbours: neighbours.map((each) => ({ ...each, received: instantText(each.receivedAt, locale) })),
    chains: chains.map((chain) => ({
      of: chainName(view, chain[0]),
      versions: chain.map(({ version, submission, file, receivedAt, knownFrom, knownUntil }) => ({
        ...{ version, submission, file },
        received: instantText(receivedAt, locale),
        from: instantText(knownFrom, locale),
        until: knownUntil === null ? null : instantText(knownUntil, locale),
      })),
    })),
  }
}

/** Everything about one received file. */
export async function filePage(view: View, figures: FigureStore, submission: string, asked: FileAsked) {
  const { campaign, locale, messages } = view
  const of = { campaign: campaign.id, submission }
  const row = await fileNamed(view, figures, submission)
  const [reading, findings, versions] = await Promise.all([
    found(messages, reader.ask('reading', of)),
    figures.findings({ ...of, locale }),
    versionsOf(campaign, figures, row),
  ])
  const groups = groupFindings(campaign, findings)
  const pages = Math.max(1, Math.ceil(groups.length / PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  const shown = groups.slice((page - 1) * PAGE, page * PAGE)
  const compared = comparedFiles(submission, versions, asked.compared)
  const [lines, comparison] = await Promise.all([
    reader.ask('rows', { ...of, rows: wantedLines(shown) }),
    compared === null ? null : comparisonOf(view, figures, ...compared),
  ])
  return {
    file: shownFile(view, row),
    groups: shown.map((group) => shownGroup(reading, lines, group)),
    mistakes: groups.length,
    isMarkable: findings.some(({ sheet }) => sheet !== null),
    page,
    pages,
    layouts: reading.layouts.map((layout) => shownLayout(view, layout)),
    versions: shownVersions(view, versions),
    compared,
    comparison,
    deeds: reading.deeds.map((deed) => shownDeed(view, deed)),
  }
}

export type FilePage = Awaited<ReturnType<typeof filePage>>
