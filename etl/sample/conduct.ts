import type { Campaign, Field, Form, Unit } from '../campaign/campaign.ts'
import { addDays } from '../campaign/periods.ts'
import { Chance } from './chance.ts'

/** How a made-up unit behaves throughout the campaign. */
export interface Conduct {
  /** Share of what is asked for that it does, in percent. */
  readonly diligence: number
  /** The day on which it does what a yes_no field asks; null: never. */
  readonly eventDay: (form: Form, field: Field) => string | null
}

/** A group has a manner of its own: about one in six lags. */
function groupDiligence(campaign: Campaign, unit: Unit): number {
  const parent = campaign.units.find(({ code }) => code === unit.parent)
  const group = parent === undefined || parent.parent === null ? unit.code : parent.code
  const chance = new Chance(campaign.id, 'group', group)
  return chance.happens(14) ? chance.between(74, 84) : chance.between(92, 99)
}

/** The last day on which the event of a yes_no field counts as on time for the unit. */
function deadlineOf(campaign: Campaign, form: Form, field: Field, unit: Unit): string | null {
  const schedule = campaign.indicators.find(
    (indicator) => indicator.form === form.id && indicator.schedule?.heldField === field.id,
  )?.schedule
  const milestone = campaign.milestones.find(({ id }) => id === schedule?.milestone)
  if (milestone === undefined) return form.periods[0]?.end ?? null
  const day = milestone.dateByTier[unit.tier] ?? milestone.date ?? form.periods.at(-1)?.end ?? null
  return day === null ? null : addDays(day, milestone.rule === 'exclusive' ? -1 : 0)
}

function eventDay(
  campaign: Campaign,
  unit: Unit,
  diligence: number,
  form: Form,
  field: Field,
): string | null {
  const chance = new Chance(campaign.id, unit.code, form.id, field.id)
  const deadline = deadlineOf(campaign, form, field, unit)
  if (deadline === null) return null
  const first = form.periods[0]?.start ?? campaign.start
  if (chance.happens(diligence)) {
    const day = addDays(deadline, -chance.between(2, 70))
    return day < first ? addDays(first, chance.between(3, 20)) : day
  }
  return chance.happens(60) ? addDays(deadline, chance.between(3, 60)) : null
}

export function conductOf(campaign: Campaign, unit: Unit): Conduct {
  const chance = new Chance(campaign.id, unit.code, 'conduct')
  const diligence = Math.min(100, groupDiligence(campaign, unit) + chance.between(-3, 4))
  return { diligence, eventDay: (form, field) => eventDay(campaign, unit, diligence, form, field) }
}
