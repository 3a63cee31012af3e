import { fileStates, type FileRow, type FileState } from '@tiendo/etl/file'
import type { Campaign } from '@tiendo/etl/campaign'
import type { FigureStore } from '@tiendo/etl/figures'
import { instantText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { plain } from '#lib/plain.ts'
import type { View } from '../view.ts'
import { unitNamed } from './unit-named.ts'

const PAGE = 40

export interface FileQuery {
  readonly state: FileState | null
  /** As written: a code or a name. */
  readonly unit: string
  readonly form: string | null
  readonly find: string
  readonly page: number
}

export function fileQuery(query: URLSearchParams): FileQuery {
  return {
    state: fileStates.find((state) => state === query.get('state')) ?? null,
    unit: query.get('unit') ?? '',
    form: query.get('form') || null,
    find: query.get('find') ?? '',
    page: Math.max(1, Number(query.get('page') ?? '1') || 1),
  }
}

function formName({ forms }: Campaign, id: string, locale: View['locale']): string {
  const form = forms.find((each) => each.id === id)
  return form === undefined ? id : `${form.number}. ${form.title[locale]}`
}

/** What a file was read as, form by form. */
function readAs({ campaign, locale, messages }: View, { reports }: FileRow) {
  const byForm = Map.groupBy(reports, ({ form }) => form)
  const order = (id: string): number => campaign.forms.findIndex((form) => form.id === id)
  return [...byForm]
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([id, own]) => {
      const form = campaign.forms.find((each) => each.id === id)
      const periods = own.map(
        ({ period }) => form?.periods.find((each) => each.id === period)?.label[locale] ?? period,
      )
      const most = Math.max(...own.map(({ units }) => units))
      return {
        form: formName(campaign, id, locale),
        periods: periods.join(', '),
        units: most > 1 ? messages.intake.files.units(countText(most, locale)) : null,
      }
    })
}

/** A received file as pages show it. */
export function shownFile(view: View, row: FileRow) {
  const { campaign, locale } = view
  const nameOf = (code: string | null) => campaign.units.find((unit) => unit.code === code)?.name ?? null
  const [first] = row.reports
  return {
    id: row.submission,
    file: row.file,
    sha256: row.sha256,
    sender: nameOf(row.sender) ?? nameOf(row.reports.length === 1 ? (first?.unit ?? null) : null),
    received: instantText(row.receivedAt, locale),
    state: row.state,
    errors: row.errors,
    warnings: row.warnings,
    readAs: readAs(view, row),
  }
}

export type ShownFile = ReturnType<typeof shownFile>

/** A page of the received files, with what can be asked of them. */
export async function fileList(view: View, figures: FigureStore, query: FileQuery) {
  const { campaign, locale } = view
  const unit = query.unit === '' ? null : unitNamed(campaign, query.unit)
  const filter = {
    campaign: campaign.id,
    find: plain(query.find),
    ...(query.state !== null && { state: query.state }),
    ...(unit !== null && { unit: unit.code }),
    ...(campaign.forms.some(({ id }) => id === query.form) && query.form !== null && { form: query.form }),
  }
  const [states, { files, found }] = await Promise.all([
    figures.fileStates(campaign.id),
    figures.files({ ...filter, limit: PAGE, offset: (query.page - 1) * PAGE }),
  ])
  return {
    query,
    /** What was written means no unit, or several. */
    isUnitUnknown: query.unit !== '' && unit === null,
    files: files.map((row) => shownFile(view, row)),
    found,
    all: [...states.values()].reduce((sum, count) => sum + count, 0),
    pages: Math.max(1, Math.ceil(found / PAGE)),
    states: fileStates.map((state) => ({ state, count: states.get(state) ?? 0 })),
    forms: campaign.forms.map(({ id }) => ({ id, name: formName(campaign, id, locale) })),
  }
}
