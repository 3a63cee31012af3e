import type { TracedUnits } from '../../../etl/figures/figure.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import type { Answers } from './answers.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { indicatorOf, viewOf } from './page-view.ts'
import { textOf } from './text.ts'
import { countText } from './told.ts'
import type { VisitedPage } from './visit.ts'

const states = ['counted', 'excluded', 'not_reported', 'not_due'] as const

type Unit = TracedUnits['units'][number]

function unitText({ unit, numerator, denominator, state }: Unit, { locale }: VisitedPage): string {
  const words = messagesOf(locale).trace.states
  const known = states.find((each) => each === state)
  const counts =
    numerator === null && denominator === null
      ? ''
      : `${countText(numerator, locale)}/${countText(denominator, locale)}`
  return `${unit}: ${counts} ${known === undefined ? state : words[known]}`
}

/** The units behind a figure: how many of each state, and the counts of those on the page. */
export async function comparedSources(page: VisitedPage, answers: Answers): Promise<Compared> {
  const { query } = page.address
  const { trace: words } = messagesOf(page.locale)
  const tier = query.get('tier')
  const { units } = await answers.store.traceUnits({
    ...(await viewOf(page, answers)),
    indicator: await indicatorOf(page, answers),
    ...(tier !== null && { tier }),
  })
  const count = (some: readonly Unit[]): string => countText(some.length, page.locale)
  const ofState = (state: string): readonly Unit[] => units.filter((unit) => unit.state === state)
  const asked = query.get('state') || null
  const found = asked === null ? units : ofState(asked)
  const shown = page.root.querySelectorAll('tbody').map((body) => {
    const code = /\/u\/([^?]+)/.exec(body.querySelector('a.name')?.getAttribute('href') ?? '')?.[1] ?? ''
    return `${decodeURIComponent(code)}: ${textOf(body.querySelector('td.counts strong'))} ${textOf(body.querySelector('.state'))}`
  })
  const isFirst = query.get('find') === null && query.get('page') === null
  const expected = found.slice(0, shown.length).map((unit) => unitText(unit, page))
  return together([
    comparedTexts(page.path, page.root.querySelectorAll('select[name=state] option').map(textOf), [
      `${words.anyState} (${count(units)})`,
      ...states.map((state) => `${words.states[state]} (${count(ofState(state))})`),
    ]),
    ...(isFirst ? [comparedTexts(page.path, shown, expected)] : []),
  ])
}
