import { refusalText } from '@tiendo/etl/desk/refusal'
import { findingRow } from '@tiendo/etl/figures'
import { instantText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import type { View } from '../view.ts'
import { batchAtWork, openBatches, type Batch, type BatchFile } from './batches.ts'
import { groupFindings } from './finding-groups.ts'

const PAGE = 25

const outcomes = ['accepted', 'partial', 'rejected', 'duplicate'] as const

function periodName({ campaign, locale }: View, form: string, period: string): string {
  const periods = campaign.forms.find(({ id }) => id === form)?.periods ?? []
  return periods.find(({ id }) => id === period)?.label[locale] ?? period
}

function readAs(view: View, { reports }: BatchFile): { form: string; units: string }[] {
  const { campaign, locale, messages } = view
  const byForm = Map.groupBy(reports, ({ form, period }) => JSON.stringify([form, period]))
  return [...byForm.values()].map((own) => {
    const [{ form: id, period, unit } = { form: '', period: '', unit: '' }] = own
    const form = campaign.forms.find((each) => each.id === id)
    const name = campaign.units.find(({ code }) => code === unit)?.name ?? unit
    return {
      form: `${form?.number ?? ''}. ${form?.title[locale] ?? id} · ${periodName(view, id, period)}`,
      units: own.length === 1 ? name : messages.intake.files.units(countText(own.length, locale)),
    }
  })
}

function shownBatchFile(view: View, file: BatchFile) {
  const { name, outcome, submission, observations, findings } = file
  const rows = findings.map((finding) => findingRow(finding, view.locale))
  const count = (severity: string) => rows.filter((row) => row.severity === severity).length
  return {
    ...{ name, outcome, submission, observations },
    errors: count('error'),
    warnings: count('warning'),
    readAs: readAs(view, file),
    groups: groupFindings(view.campaign, rows),
  }
}

export type ShownBatchFile = ReturnType<typeof shownBatchFile>

/** What was said of the files, in words. */
function claimText(view: View, { claim, receivedAt }: Batch): string[] {
  const { campaign, locale, messages } = view
  const words = messages.intake.batch
  const form = campaign.forms.find(({ id }) => id === claim.form)
  const periods = campaign.forms.flatMap((each) => each.periods)
  return [
    words.receivedAt(instantText(receivedAt, locale)),
    ...(claim.unit === null
      ? []
      : [campaign.units.find(({ code }) => code === claim.unit)?.name ?? claim.unit]),
    ...(form === undefined ? [] : [form.title[locale]]),
    ...(claim.period === null
      ? []
      : [periods.find(({ id }) => id === claim.period)?.label[locale] ?? claim.period]),
  ]
}

/** A batch in short, for a line that leads to it. */
function batchLine({ id, names, stage, progress }: Batch) {
  return { id, names: names.slice(0, 3), more: Math.max(0, names.length - 3), stage, progress }
}

export function batchLines({ campaign }: View) {
  return openBatches(campaign.id).map(batchLine)
}

/** Everything a batch has to tell, a page of its files at a time. */
export function batchPage(view: View, batch: Batch, asked: number) {
  const { locale, messages } = view
  const files = batch.files ?? []
  const pages = Math.max(1, Math.ceil(files.length / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const busy = batchAtWork()
  const isBusy = busy !== null && busy.id !== batch.id
  return {
    ...batchLine(batch),
    claim: claimText(view, batch),
    replaces: batch.replaces?.submission ?? null,
    isChecked: batch.files !== null,
    files: files.slice((page - 1) * PAGE, page * PAGE).map((file) => shownBatchFile(view, file)),
    found: files.length,
    outcomes: outcomes.map((outcome) => ({
      outcome,
      count: files.filter((file) => file.outcome === outcome).length,
    })),
    page,
    pages,
    refusal: batch.refusal === null ? null : refusalText(batch.refusal, locale),
    busy: isBusy ? messages.intake.batch.busy(String(busy.progress.done), String(busy.progress.total)) : null,
  }
}

export type BatchPage = ReturnType<typeof batchPage>
