import { inspectionSettings } from './inspection-schema.ts'
import type { Campaign, Citation, Form, Indicator, Phase, Unit, UnitEvent } from './campaign.ts'
import { isAmount } from './amount.ts'
import { dueOf } from './due.ts'
import { reportPeriods } from './periods.ts'
import { resolveAwardGroups, resolveAwards } from './resolve-awards.ts'
import { resolveList } from './resolve-list.ts'
import type { CitationDefinition } from './citation-schema.ts'
import type { Definition, FormDefinition } from './schema.ts'

function resolveForm(form: FormDefinition, { start, end }: Definition): Form {
  return {
    id: form.id,
    number: form.number,
    title: form.title,
    reportedBy: form.reported_by,
    periods: reportPeriods(form, start, end),
    fields: form.fields.map(({ mandatory, cumulative, typed_from: typedFrom, ...field }) => ({
      ...field,
      isMandatory: mandatory,
      isCumulative: cumulative,
      typedFrom,
    })),
    rules: form.rules,
    list: form.list === null ? null : resolveList(form.list),
  }
}

class Resolver {
  readonly #definition: Definition

  constructor(definition: Definition) {
    this.#definition = definition
  }

  citation({ document, section, note, set_by_us: isOurs }: CitationDefinition): Citation {
    return { document: document ?? this.#definition.plan.document, section, note, stated: !isOurs }
  }

  phases(): Phase[] {
    return this.#definition.phases.map((phase) => ({ ...phase, citation: this.citation(phase.citation) }))
  }

  milestones(): Campaign['milestones'] {
    return this.#definition.milestones.map(
      ({ date_by_tier: dateByTier, measured_by: measuredBy, citation, ...milestone }) => ({
        ...milestone,
        dateByTier,
        measuredBy,
        citation: this.citation(citation),
      }),
    )
  }

  indicators(): Indicator[] {
    return this.#definition.indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      definition: indicator.definition,
      kind: indicator.kind,
      form: indicator.form,
      appliesTo: indicator.applies_to,
      components: [
        ...indicator.numerator.map((component) => ({ side: 'numerator' as const, ...component })),
        ...indicator.denominator.map((component) => ({ side: 'denominator' as const, ...component })),
      ],
      schedule:
        indicator.schedule !== null && indicator.milestone !== null
          ? {
              eventField: indicator.schedule.event_field,
              heldField: indicator.schedule.held_field,
              deadlineField: indicator.schedule.deadline_field,
              milestone: indicator.milestone,
            }
          : null,
      mayExceed: indicator.may_exceed,
      checkedAt: indicator.checked_at,
      quota: indicator.quota,
      isTracked: false,
      targets: indicator.targets.map(({ percent, citation, ...target }) => ({
        ...target,
        percent: String(percent),
        citation: this.citation(citation),
      })),
      citation: this.citation(indicator.citation),
    }))
  }

  /** The indicator that counts a tracked item: how many said yes or gave a date, or the sum of what they counted. */
  trackedIndicators(): Indicator[] {
    return this.#definition.tracked_items.flatMap((item): Indicator[] => {
      const form = this.#definition.forms.find(({ id }) => id === item.form)
      const field = form?.fields.find(({ id }) => id === item.field)
      if (form === undefined || field === undefined) return []
      const condition = isAmount(field) ? 'value' : field.type === 'yes_no' ? 'yes' : 'reported'
      return [
        {
          id: item.id,
          name: item.name,
          definition: item.name,
          kind: isAmount(field) ? 'count' : 'share_of_units',
          form: form.id,
          appliesTo: item.applies_to.length > 0 ? item.applies_to : form.reported_by,
          components: [{ side: 'numerator', field: field.id, condition, threshold: null, weight: 1 }],
          schedule: null,
          mayExceed: false,
          checkedAt: [],
          quota: null,
          isTracked: true,
          targets: [],
          citation: this.citation(item.citation),
        },
      ]
    })
  }

  trackedItems(): Campaign['trackedItems'] {
    return this.#definition.tracked_items.map(({ id, name, form, field, citation }) => ({
      id,
      name,
      isMeasured: form !== null && field !== null,
      citation: this.citation(citation),
    }))
  }

  tasks(): Campaign['tasks'] {
    return this.#definition.tasks.map(({ due, measured_by: measuredBy, citation, ...task }) => ({
      ...task,
      due: dueOf(due),
      measuredBy,
      citation: this.citation(citation),
    }))
  }
}

/** A definition that holds, with its registry, as the rest of the product sees it. */
export function resolveCampaign(
  id: string,
  definition: Definition,
  units: readonly Unit[],
  unitEvents: readonly UnitEvent[],
): Campaign {
  const resolver = new Resolver(definition)
  const cite = (citation: CitationDefinition): Citation => resolver.citation(citation)
  const { title, short_title: shortTitle, plan, term, start, end, tiers } = definition
  return {
    id,
    title,
    shortTitle,
    plan,
    term,
    start,
    end,
    tiers,
    unitKinds: definition.unit_kinds.map(({ body_prefixes: bodyPrefixes, ...kind }) => ({
      ...kind,
      bodyPrefixes,
    })),
    units,
    unitEvents,
    phases: resolver.phases(),
    milestones: resolver.milestones(),
    forms: definition.forms.map((form) => resolveForm(form, definition)),
    indicators: [...resolver.indicators(), ...resolver.trackedIndicators()],
    trackedItems: resolver.trackedItems(),
    tasks: resolver.tasks(),
    awards: resolveAwards(definition, cite),
    awardGroups: resolveAwardGroups(definition, cite),
    awardReceipt: definition.award_receipt,
    rules: definition.rules,
    documents: definition.documents,
    inspection: inspectionSettings(definition.inspection),
    hasSampleReports: definition.sample_reports_until !== null,
    sampleReportsUntil: definition.sample_reports_until,
  }
}
