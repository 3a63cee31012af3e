import { calendarEntries } from '../../../etl/figures/calendar.ts'
import type { Severity } from '../../../etl/finding/finding.ts'
import type { ReportingRow } from '../../../etl/figures/figure.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import type { Answers } from './answers.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { viewOf } from './page-view.ts'
import { textOf } from './text.ts'
import { countText } from './told.ts'
import type { VisitedPage } from './visit.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** The time and the units of each campaign, as they are listed. */
export async function comparedCampaigns(page: VisitedPage, answers: Answers): Promise<Compared> {
  const campaigns = await answers.store.campaigns()
  const shown = page.root.querySelectorAll('article').map((article) => {
    const [title, units] = [article.querySelector('h2'), article.querySelectorAll('dd')[2]]
    return `${textOf(title)}: ${textOf(units ?? null)}`
  })
  const expected = campaigns.map(
    ({ title, units }) => `${title[page.locale]}: ${countText(units, page.locale)}`,
  )
  return comparedTexts(page.path, shown.toSorted(), expected.toSorted())
}

/** What is due, with how many have done it. */
export async function comparedCalendar(page: VisitedPage, answers: Answers): Promise<Compared> {
  const view = await viewOf(page, answers)
  const entries = await calendarEntries(await answers.campaign(view.campaign), answers.store, view)
  const expected = entries.map(({ name, done, of }) => {
    const counts =
      done === null || of === null ? '' : [done, of].map((count) => countText(count, page.locale)).join('/')
    return `${name[page.locale]}: ${counts}`
  })
  const shown = page.root.querySelectorAll('tbody tr').map((line) => {
    const [what, kind] = [line.querySelector('td.what'), line.querySelector('td.what span')]
    const name = textOf(what).slice(0, -textOf(kind).length).trim()
    return `${name}: ${textOf(line.querySelector('td.number'))}`
  })
  return comparedTexts(
    page.path,
    shown.toSorted(),
    expected.map((text) => text.replace(/\s+/g, ' ')).toSorted(),
  )
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** How many findings there are, of each severity and of each kind. */
export async function comparedFindings(page: VisitedPage, answers: Answers): Promise<Compared> {
  const { locale } = page
  const { findings: words } = messagesOf(locale)
  const all = await answers.store.findings({ campaign: page.campaign ?? '', locale })
  const count = (findings: readonly unknown[]): string => countText(findings.length, locale)
  if (all.length === 0)
    return comparedTexts(page.path, [textOf(page.root.querySelector('section p'))], [words.clean])
  const [severity, code] = ['severity', 'code'].map((name) => page.address.query.get(name) || null)
  const found = all.filter(
    (each) => (severity === null || each.severity === severity) && (code === null || each.code === code),
  )
  const options = (name: string): string[] =>
    page.root.querySelectorAll(`main select[name=${name}] option`).map(textOf)
  const byCode = Map.groupBy(all, (each) => each.code)
  return together([
    comparedTexts(
      page.path,
      [textOf(page.root.querySelector('main form p'))],
      [words.count(count(found), count(all))],
    ),
    comparedTexts(page.path, options('severity'), [
      `${words.any} (${count(all)})`,
      ...severities.map((each) => `${words[each]} (${count(all.filter((one) => one.severity === each))})`),
    ]),
    comparedTexts(
      page.path,
      options('code').slice(1).toSorted(),
      [...byCode].map(([each, members]) => `${each} (${count(members)})`).toSorted(),
    ),
  ])
}

/** Reports received of those due, of every unit directly below a unit. */
export async function comparedChildren(page: VisitedPage, answers: Answers): Promise<Compared> {
  const view = await viewOf(page, answers)
  const table = page.root.querySelector('section[aria-labelledby=children] tbody')
  if (table === null) return together([])
  const rows = Map.groupBy(await answers.store.reporting({ ...view, by: 'child' }), ({ node }) => node)
  const told = (own: readonly ReportingRow[]): string => {
    const received = sum(own.map((row) => row.received))
    const due = Math.max(received, sum(own.map((row) => row.expected - row.notDue)))
    return due === 0 ? '' : `${countText(received, page.locale)}/${countText(due, page.locale)}`
  }
  return together(
    table.querySelectorAll('tr').map((line) => {
      const code = /\/u\/([^?]+)/.exec(line.querySelector('a')?.getAttribute('href') ?? '')?.[1] ?? ''
      const own = rows.get(decodeURIComponent(code)) ?? []
      return comparedTexts(`${page.path} ${code}`, [textOf(line.querySelector('td.number'))], [told(own)])
    }),
  )
}
