import { followedUp, type FollowUp } from '../archive/follow-up.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { followUpsOf } from '../desk/following.ts'
import type { Locale } from '../finding/wording.ts'
import { inspect, type Inspection } from '../inspected.ts'
import type { Flag } from '../inspection/flag.ts'
import { flagText, historyText, ruleText } from '../inspection/told-flag.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { withStore } from './with-store.ts'
import { dayOption, figureFilter, type Invocation } from './options.ts'

/** A flag as it leaves the product: its figures, its rule and one sentence. */
function toldFlag(campaign: Campaign, flag: Flag, locale: Locale, isNew: boolean | null) {
  const { code, subject, numbers, place } = flag
  const { weights, thresholds } = campaign.inspection
  return {
    ...{ code, weight: weights[code], ...subject, numbers },
    rule: ruleText(code, thresholds, locale),
    message: flagText(campaign, flag, locale),
    ...(place ?? { submission: null, file: null, sheet: null, cell: null }),
    ...(isNew !== null && { isNew }),
  }
}

function toldInspection(
  campaign: Campaign,
  followed: ReadonlyMap<string, readonly FollowUp[]>,
  { units, shortHistories, changes }: Inspection,
  locale: Locale,
) {
  const { weights, thresholds } = campaign.inspection
  const told = (flag: Flag) => toldFlag(campaign, flag, locale, changes?.raised.has(flag) ?? null)
  return {
    units: units.map(({ unit, flags, weight, daysLate }) => ({
      ...{ unit: unit.code, name: unit.name, tier: unit.tier, office: unit.office, weight, daysLate },
      flags: flags.map(told),
      followUps: followed.get(unit.code) ?? [],
    })),
    ...(changes !== null && {
      changes: {
        cleared: changes.cleared.map((flag) => ({ unit: flag.unit, ...told(flag) })),
        worse: changes.worse,
      },
    }),
    shortHistories: shortHistories.map((each) => ({
      ...each,
      message: historyText(campaign, each, thresholds, locale),
    })),
    ...{ weights, thresholds },
  }
}

/** Units with the reasons to ask them, those to ask first at the top. */
export async function laggingCommand(invocation: Invocation): Promise<Answer> {
  const { by: _, ...filter } = figureFilter(invocation)
  const [office, since] = [invocation.option('office'), dayOption(invocation, 'since')]
  return withStore(invocation, async (figures) => {
    const campaign = await figures.known(filter.campaign)
    const inspection = await inspect(figures, {
      ...filter,
      ...(office !== undefined && { office }),
      ...(since !== undefined && { since }),
    })
    const steps = followUpsOf(invocation.location, campaign.id)
    const followed = followedUp(steps, filter.knownAt ?? invocation.now)
    const told = toldInspection(campaign, followed, inspection, invocation.locale)
    const lines = told.units.flatMap(({ name, weight, flags }) =>
      flags.map(({ message }, at) => [at === 0 ? name : '', at === 0 ? String(weight) : '', message]),
    )
    return answer({ ...told, snapshot: figures.snapshot().id }, tableLines(lines))
  })
}
