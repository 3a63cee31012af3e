import type { Campaign, Citation, Form, Indicator, Phase, Unit } from './campaign.ts'
import { reportPeriods } from './periods.ts'
import type { CitationDefinition, Definition, FormDefinition } from './schema.ts'

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
    return this.#definition.milestones.map(({ date_by_tier: dateByTier, citation, ...milestone }) => ({
      ...milestone,
      dateByTier,
      citation: this.citation(citation),
    }))
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
      schedule: indicator.schedule && {
        eventField: indicator.schedule.event_field,
        heldField: indicator.schedule.held_field,
        deadlineField: indicator.schedule.deadline_field,
        milestone: indicator.schedule.milestone,
      },
      targets: indicator.targets.map(({ percent, citation, ...target }) => ({
        ...target,
        percent: String(percent),
        citation: this.citation(citation),
      })),
      citation: this.citation(indicator.citation),
    }))
  }
}

/** A definition that holds, with its registry, as the rest of the product sees it. */
export function resolveCampaign(id: string, definition: Definition, units: readonly Unit[]): Campaign {
  const resolver = new Resolver(definition)
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
    phases: resolver.phases(),
    milestones: resolver.milestones(),
    forms: definition.forms.map((form) => resolveForm(form, definition)),
    indicators: resolver.indicators(),
    hasSampleReports: definition.sample_reports_until !== null,
    sampleReportsUntil: definition.sample_reports_until,
  }
}
