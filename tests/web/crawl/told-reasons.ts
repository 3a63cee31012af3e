import type { HTMLElement } from 'node-html-parser'
import { inspect, type Inspection } from '../../../etl/inspected.ts'
import { flagText } from '../../../etl/inspection/told-flag.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import type { Answers } from './answers.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { viewOf } from './page-view.ts'
import { textOf } from './text.ts'
import { countText } from './told.ts'
import type { VisitedPage } from './visit.ts'

/** What the page alone narrows. */
const narrowing = ['find', 'reason', 'page']
/** What the store is asked for. */
const questions = ['tier', 'indicator', 'office', 'since']
const inspections = new Map<string, Promise<Inspection>>()

/** The units to ask with weights, days and every reason in words, in their order. */
export async function comparedReasons(page: VisitedPage, answers: Answers): Promise<Compared> {
  if (narrowing.some((name) => page.address.query.has(name))) return together([])
  const { locale } = page
  const view = await viewOf(page, answers)
  const said = [...page.address.query].filter(([name]) => questions.includes(name))
  const asked = { ...view, ...Object.fromEntries(said) }
  const question = JSON.stringify(asked)
  const inspection = inspections.get(question) ?? inspect(answers.store, asked)
  inspections.set(question, inspection)
  const [{ units }, campaign] = await Promise.all([inspection, answers.campaign(view.campaign)])
  const words = messagesOf(locale).inspection
  const lines = page.root.querySelectorAll('#lagging ~ table.stacked > tbody > tr')
  const shown = lines.map((line) => [
    ...line.querySelectorAll('th > a:first-child, td.number').map(textOf),
    ...line.querySelectorAll('td.reasons li span.text').map((reason) => withoutLink(reason)),
  ])
  const expected = units
    .slice(0, lines.length)
    .map(({ unit, weight, daysLate, flags }) => [
      unit.name,
      countText(weight, locale),
      daysLate === 0 ? '—' : words.days(countText(daysLate, locale)),
      ...flags.map((flag) => flagText(campaign, flag, locale).replace(/\s+/g, ' ')),
    ])
  const all = countText(units.length, locale)
  const note = page.root.querySelectorAll('#lagging ~ p').map(textOf)
  return together([
    comparedTexts(
      page.path,
      note.filter((text) => text === words.found(all, all) || text === words.none),
      [units.length === 0 ? words.none : words.found(all, all)],
    ),
    comparedTexts(page.path, shown.flat(), expected.flat()),
  ])
}

function withoutLink(reason: HTMLElement): string {
  const link = textOf(reason.querySelector('a'))
  const text = textOf(reason)
  return link === '' ? text : text.slice(0, -link.length).trim()
}
