import type { Campaign } from '../../campaign/campaign.ts'
import { firstDay, lastDay } from '../../campaign/milestone.ts'
import { table, type RawTable, type Row } from './table.ts'

export function definitionTables(campaigns: readonly Campaign[]): RawTable[] {
  const each = (rows: (campaign: Campaign) => Row[]): Row[] =>
    campaigns.flatMap((campaign) => rows(campaign).map((row) => [campaign.id, ...row]))
  return [
    table(
      'campaign',
      'campaign start_on end_on body',
      each((c) => [[c.start, c.end, JSON.stringify(c)]]),
    ),
    table(
      'tier',
      'campaign tier ordinal',
      each((c) => c.tiers.map((tier, index) => [tier.id, index])),
    ),
    table(
      'unit',
      'campaign unit name kind tier parent valid_from valid_to',
      each((c) => c.units.map((u) => [u.code, u.name, u.kind, u.tier, u.parent, u.validFrom, u.validTo])),
    ),
    table(
      'unit_event',
      'campaign happened_on kind from_unit to_unit share',
      each((c) => c.unitEvents.map((e) => [e.date, e.kind, e.from, e.to, e.share])),
    ),
    table(
      'phase',
      'campaign phase parent ordinal start_on end_on',
      each((c) => c.phases.map((p, index) => [p.id, p.parent, index, p.start, p.end])),
    ),
    table(
      'milestone_day',
      'campaign milestone tier first_on last_on is_moot',
      each((c) =>
        c.milestones.flatMap((m) =>
          c.tiers.map((t) => [m.id, t.id, firstDay(m), lastDay(m, t.id), m.moot !== null]),
        ),
      ),
    ),
  ]
}

export function formTables(campaigns: readonly Campaign[]): RawTable[] {
  const forms = campaigns.flatMap((campaign) =>
    campaign.forms.map((form) => ({ campaign: campaign.id, form })),
  )
  return [
    table(
      'report_period',
      'campaign form period ordinal start_on end_on due_on',
      forms.flatMap(({ campaign, form }) =>
        form.periods.map((p, index) => [campaign, form.id, p.id, index, p.start, p.end, p.dueOn]),
      ),
    ),
    table(
      'form_reporter',
      'campaign form kind',
      forms.flatMap(({ campaign, form }) => form.reportedBy.map((kind) => [campaign, form.id, kind])),
    ),
    table(
      'field',
      'campaign form field type measure is_cumulative',
      forms.flatMap(({ campaign, form }) =>
        form.fields.map((f) => [campaign, form.id, f.id, f.type, f.measure, f.isCumulative]),
      ),
    ),
  ]
}

export function indicatorTables(campaigns: readonly Campaign[]): RawTable[] {
  const indicators = campaigns.flatMap((campaign) =>
    campaign.indicators.map((indicator, ordinal) => ({ campaign: campaign.id, indicator, ordinal })),
  )
  return [
    table(
      'indicator',
      'campaign indicator ordinal kind form event_field held_field deadline_field milestone quota is_tracked',
      indicators.map(({ campaign, indicator: i, ordinal }) => [
        campaign,
        i.id,
        ordinal,
        i.kind,
        i.form,
        i.schedule?.eventField ?? null,
        i.schedule?.heldField ?? null,
        i.schedule?.deadlineField ?? null,
        i.schedule?.milestone ?? null,
        i.quota,
        i.isTracked,
      ]),
    ),
    table(
      'indicator_checked_at',
      'campaign indicator kind',
      indicators.flatMap(({ campaign, indicator: i }) => i.checkedAt.map((kind) => [campaign, i.id, kind])),
    ),
    table(
      'indicator_scope',
      'campaign indicator kind',
      indicators.flatMap(({ campaign, indicator: i }) => i.appliesTo.map((kind) => [campaign, i.id, kind])),
    ),
    table(
      'indicator_component',
      'campaign indicator side field condition threshold weight',
      indicators.flatMap(({ campaign, indicator: i }) =>
        i.components.map((c) => [campaign, i.id, c.side, c.field, c.condition, c.threshold, c.weight]),
      ),
    ),
    table(
      'target',
      'campaign indicator tier phase operator percent is_stated',
      indicators.flatMap(({ campaign, indicator: i }) =>
        i.targets.map((t) => [campaign, i.id, t.tier, t.phase, t.operator, t.percent, t.citation.stated]),
      ),
    ),
  ]
}
