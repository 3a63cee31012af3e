import type { TaskOutput } from '@tiendo/etl/desk'
import type { FigureStore } from '@tiendo/etl/figures'
import { columnCodes, spellingCodes } from '@tiendo/etl/desk/question'
import type { View } from '../view.ts'
import { meaningText, shownDeed } from './deed-text.ts'
import { reader } from './desk.ts'
import { shortId } from './short-id.ts'
import { placeText } from './finding-groups.ts'
import { unitOption, unitsLike } from './unit-named.ts'

const PAGE = 20

type Questions = TaskOutput<'questions'>
type Spelling = Questions['spellings'][number]
type Column = Questions['columns'][number]

/** What is looked for in the registry, and for which of the questions. */
export interface DecisionsAsked {
  readonly question: string
  readonly find: string
  readonly page: number
}

/** The files that wait, each with its cells. */
function waitingFiles(places: Spelling['places']) {
  const byFile = Map.groupBy(places, ({ submission }) => submission)
  return [...byFile].map(([submission, own]) => ({
    submission,
    file: own[0]?.file ?? '',
    cells: own.map(({ sheet, cell }) => placeText(sheet, cell)).filter((text) => text !== ''),
  }))
}

export type WaitingFile = ReturnType<typeof waitingFiles>[number]

function shownSpelling(view: View, spelling: Spelling, asked: DecisionsAsked) {
  const { written, state, candidates, places } = spelling
  const files = waitingFiles(places)
  const key = `s-${state === 'ambiguous' ? (files[0]?.submission ?? '') : ''}-${written}`
  const known = candidates.flatMap(({ code }) => {
    const unit = view.campaign.units.find((each) => each.code === code)
    return unit === undefined ? [] : [unitOption(view, unit)]
  })
  const isAsked = asked.question === key
  const more = isAsked ? unitsLike(view, asked.find) : []
  return {
    key,
    id: shortId(key),
    written,
    state,
    candidates: known,
    found: more.filter(({ code }) => !known.some((each) => each.code === code)),
    /** Those that were found are candidates already. */
    isFoundAbove: more.length > 0,
    find: isAsked ? asked.find : '',
    files,
    cells: places.length,
    /** One file alone may be meant where two units share the name. */
    only: state === 'ambiguous' ? (files[0]?.submission ?? null) : null,
  }
}

export type ShownSpelling = ReturnType<typeof shownSpelling>

/** What a sender's files ask alike is one question. */
function columnKey({ form, sender, fields, headings, place }: Column): string {
  const isOneHeading = fields.length > 1
  return JSON.stringify([form, sender ?? place.submission, isOneHeading ? headings : fields])
}

function shownColumn(view: View, key: string, same: readonly Column[]) {
  const { campaign, locale } = view
  const [first] = same
  const { form: id = '', sender = null, fields = [] } = first ?? {}
  const form = campaign.forms.find((each) => each.id === id)
  return {
    key: `c-${key}`,
    id: shortId(key),
    form: id,
    formName: `${form?.number ?? ''}. ${form?.title[locale] ?? id}`,
    sender,
    senderName: campaign.units.find(({ code }) => code === sender)?.name ?? null,
    fields: fields.map((field) => ({ id: field, label: meaningText(view, id, field) })),
    headings: [...new Set(same.flatMap(({ headings }) => headings))],
    files: waitingFiles(same.map(({ place }) => place)),
  }
}

export type ShownColumn = ReturnType<typeof shownColumn>

/** A deed with whether it counts still. */
export type RecordedDeed = Awaited<ReturnType<typeof decisionsPage>>['record'][number]

/** What waits for a person, and what people have decided. */
export async function decisionsPage(view: View, figures: FigureStore, now: string, asked: DecisionsAsked) {
  const { campaign } = view
  const codes = [...spellingCodes, ...columnCodes]
  const asking = await figures.findingsCoded(campaign.id, codes)
  const submissions = [...new Set(asking.map(({ submission }) => submission))]
  const [{ spellings, columns }, record] = await Promise.all([
    reader.ask('questions', { campaign: campaign.id, submissions }),
    reader.ask('record', { campaign: campaign.id, now }),
  ])
  const grouped = [...Map.groupBy(columns, columnKey)]
  const questions = [
    ...spellings.map((each) => ({ kind: 'spelling' as const, ...shownSpelling(view, each, asked) })),
    ...grouped.map(([key, same]) => ({ kind: 'column' as const, ...shownColumn(view, key, same) })),
  ]
  const pages = Math.max(1, Math.ceil(questions.length / PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  return {
    questions: questions.slice((page - 1) * PAGE, page * PAGE),
    all: questions.length,
    page,
    pages,
    record: record.map(({ isInForce, ...deed }) => ({ ...shownDeed(view, deed), isInForce })),
  }
}
