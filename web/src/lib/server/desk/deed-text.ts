import type { TaskOutput } from '@tiendo/etl/desk'
import type { Campaign } from '@tiendo/etl/campaign'
import { instantText } from '#lib/format/date.ts'
import type { View } from '../view.ts'
import { placeText } from './finding-groups.ts'

type Deed = TaskOutput<'reading'>['deeds'][number]

function unitName({ units }: Campaign, code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code
}

/** What a column was said to hold. */
export function meaningText({ campaign, locale, messages }: View, form: string, meaning: string): string {
  const roles = messages.intake.reading.roles
  const known = campaign.forms.find(({ id }) => id === form)
  const fields = [...(known?.fields ?? []), ...(known?.list?.fields ?? [])]
  const role = Object.entries(roles).find(([name]) => name === meaning)?.[1]
  return fields.find(({ id }) => id === meaning)?.label[locale] ?? role ?? meaning
}

/** What was done, in one line. */
function deedText(view: View, deed: Deed): string {
  const { campaign, messages } = view
  const words = messages.intake.deeds
  switch (deed.kind) {
    case 'withdrawal':
      return words.withdrawal
    case 'confirmation':
      return words.confirmation(placeText(deed.sheet, deed.cell))
    case 'spelling':
      return words.spelling(deed.written, `${unitName(campaign, deed.unit)} (${deed.unit})`)
    case 'column':
      return words.column(deed.heading, meaningText(view, deed.form, deed.meaning))
    case 'undoing':
      return words.undoing
  }
}

/** The file that a deed is about alone; null: it is about more than one, or another deed. */
function fileOf(deed: Deed): string | null {
  return 'submission' in deed ? deed.submission : null
}

/** A deed as the record and the pages of files show it. */
export function shownDeed(view: View, deed: Deed) {
  return {
    id: deed.id,
    kind: deed.kind,
    what: deedText(view, deed),
    when: instantText(deed.at, view.locale),
    by: deed.by,
    reason: deed.reason,
    file: fileOf(deed),
    undoes: deed.kind === 'undoing' ? deed.deed : null,
  }
}

export type ShownDeed = ReturnType<typeof shownDeed>
