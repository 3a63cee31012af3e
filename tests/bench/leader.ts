import { setTimeout } from 'node:timers/promises'
import type { Campaign } from '../../etl/campaign/campaign.ts'
import { provinceCampaign } from './province.ts'
import { answerTime, ANSWER } from './server.ts'
import { atMost, milliseconds, told } from './told.ts'
import { median, quantile } from './timing.ts'

/** Milliseconds between two clicks of a quick reader. */
const LOOK = 600

/** Each begins elsewhere and looks at districts and indicators of their own. */
const LEADERS = 5

const campaign = provinceCampaign()
const root = `/c/${campaign.id}`

type Query = Readonly<Record<string, string>>

/** What the browser asks once another view or page is clicked: its data. */
function clicked(page: string, query: Query): string {
  const asked = new URLSearchParams({ ...query, 'x-sveltekit-invalidated': '011' })
  return `${root}${page}/__data.json?${asked.toString()}`
}

function nth<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** From the province down to a commune, and to where its figures come from. */
function wayOf({ indicators, phases, units }: Campaign, leader: number): string[] {
  const districts = units.filter(({ kind }) => kind === 'district')
  const indicator = (at: number): string => nth(indicators, leader * 3 + at).id
  const phase = (at: number): string => nth(phases, leader + at).id
  const [node, other] = [nth(districts, leader * 2).code, nth(districts, leader * 2 + 1).code]
  const commune = nth(
    units.filter(({ parent }) => parent === node),
    leader * 11,
  ).code
  return [
    leader === 0 ? root : `${root}?node=${node}`,
    clicked('', {}),
    clicked('', { indicator: indicator(1) }),
    clicked('', { indicator: indicator(2) }),
    clicked('', { indicator: indicator(2), phase: phase(0) }),
    clicked('', { indicator: indicator(2), phase: phase(1) }),
    clicked(`/i/${indicator(2)}`, {}),
    clicked('', { indicator: indicator(2), node: other }),
    clicked('', { indicator: indicator(1), node: other }),
    clicked(`/i/${indicator(1)}`, { node: other }),
    clicked(`/u/${other}`, {}),
    clicked('', { indicator: indicator(1), node: commune }),
    clicked(`/u/${commune}`, {}),
    clicked('/trace', { indicator: indicator(1), node: other }),
    clicked('/trace', { indicator: indicator(1), node: commune }),
    clicked('/calendar', {}),
    clicked('/plan', {}),
    clicked('/compare', { indicator: indicator(1) }),
  ]
}

/** Leaders one after another, each on a way that begins with a page and goes on by clicks. */
export async function benchLeaders(url: string): Promise<void> {
  const times: number[] = []
  for (let leader = 0; leader < LEADERS; leader += 1)
    for (const path of wayOf(campaign, leader)) {
      times.push(await answerTime(url, path))
      await setTimeout(LOOK)
    }
  const sorted = times.toSorted((a, b) => a - b)
  told(`${String(times.length)} answers on the ways of leaders, median`, milliseconds(median(sorted)))
  const slowest = quantile(sorted, 0.95)
  told('  95th percentile', milliseconds(slowest), atMost(ANSWER, slowest, milliseconds))
}
