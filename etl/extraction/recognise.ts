import type { Campaign, Form } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'
import type { Grid } from './grid.ts'
import { findHeader, headerWeight, type Header } from './header.ts'
import { layoutsOf, reportedForm } from './list-layout.ts'
import type { SheetHeadings } from './sheet-headings.ts'

/** The header of one form, several forms that it fits alike, or none. */
export type Recognised = { readonly header: Header } | { readonly tied: readonly Form[] } | null

/** The rows between two of a sheet, each as one text. */
export function linesBetween(grid: Grid, from: number, before: number): string[] {
  const lines: string[] = []
  for (const row of grid.filledRows(from, before - 1)) {
    lines.push(
      grid
        .row(row)
        .map(({ shown }) => shown)
        .join(' '),
    )
  }
  return lines
}

/** "Biểu số 03", "Mẫu 3", "Phụ lục 03", or the form's title. */
function isNamed(form: Form, titles: readonly string[]): boolean {
  const number = foldText(form.number).replace(/^0+(?=.)/, '')
  const numbered = new RegExp(`(^| )(bieu|mau|phu luc)( mau)?( so)? 0*${number}(?![a-z0-9])`)
  return titles.some((title) => {
    const folded = foldText(title)
    return numbered.test(folded) || folded.includes(foldText(form.title.vi))
  })
}

/** The headers that begin in the topmost table; those of tables further down wait for their turn. */
function topmost(headers: readonly Header[]): Header[] {
  const first = Math.min(...headers.map(({ bodyRow }) => bodyRow))
  return headers.filter(({ firstRow }) => firstRow < first)
}

/** Of a form's layouts the one that the header names more of; its own where the list names no more. */
function formHeader(grid: Grid, headings: SheetHeadings, form: Form, from: number): Header | null {
  const [own = null, list = null] = layoutsOf(form).map((layout) => findHeader(grid, headings, layout, from))
  if (own === null || list === null) return own ?? list
  const [first, second] = [own, list].toSorted((a, b) => a.bodyRow - b.bodyRow)
  const isBelow = first !== undefined && second !== undefined && second.firstRow >= first.bodyRow
  if (isBelow) return first
  return list.fields.size > own.fields.size ? list : own
}

/** The form of the next table of a sheet: the claimed one, else the one that is named, else the one whose columns it has. */
export function recogniseNext(
  grid: Grid,
  headings: SheetHeadings,
  campaign: Campaign,
  claimed: string | null,
  from: number,
): Recognised {
  const forms = campaign.forms.filter(({ id }) => claimed === null || id === claimed)
  const headers = topmost(forms.flatMap((form) => formHeader(grid, headings, form, from) ?? []))
  const [header, ...rivals] = headers
  if (header !== undefined && rivals.length === 0) return { header }
  const most = Math.max(...headers.map(headerWeight))
  const best = headers.filter((header) => headerWeight(header) === most)
  const named = headers.filter(({ form, firstRow }) =>
    isNamed(form, [...linesBetween(grid, from, firstRow), grid.sheet.name]),
  )
  const [only, ...others] = named.length === 1 ? named : best
  if (only === undefined) return null
  return others.length === 0 ? { header: only } : { tied: best.map(({ form }) => reportedForm(form)) }
}
