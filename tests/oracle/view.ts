import type { ReceivedReport } from '../../etl/archive/standing.ts'
import type { Campaign, Field, Form, Indicator, ReportPeriod, Unit } from '../../etl/campaign/campaign.ts'
import type { Observation } from '../../etl/extraction/report.ts'
import { standingReports, type StandingReport } from './standing-report.ts'
import { endsWithin, formOf, type Window } from './window.ts'

/** A standing report of one unit with its period. */
export interface PeriodReport {
  readonly period: ReportPeriod
  readonly standing: StandingReport
  /** One per field, or one per item of a list. */
  readonly byField: ReadonlyMap<string, readonly Observation[]>
}

function periodReport(forms: readonly Form[], standing: StandingReport): PeriodReport {
  const { form, period: id, observations } = standing.report
  const period = forms.find((each) => each.id === form)?.periods.find((each) => each.id === id)
  if (period === undefined) throw new Error(`no period ${id} of form ${form}`)
  return { period, standing, byField: Map.groupBy(observations, ({ field }) => field) }
}

/** A campaign's ledger as known at an instant, read on a day. */
export class LedgerView {
  readonly campaign: Campaign
  readonly asOf: string
  readonly #reports: ReadonlyMap<string, readonly PeriodReport[]>

  constructor(
    campaign: Campaign,
    received: readonly ReceivedReport[],
    clocks: { readonly asOf: string; readonly knownAt: string | null },
  ) {
    this.campaign = campaign
    this.asOf = clocks.asOf
    const reports = standingReports(received, clocks.knownAt).map((each) =>
      periodReport(campaign.forms, each),
    )
    this.#reports = Map.groupBy(reports, ({ standing: { report } }) => `${report.form} ${report.unit}`)
  }

  /** What the unit has sent of the form, whether or not its values count yet. */
  sent(form: string, unit: Unit): readonly PeriodReport[] {
    return this.#reports.get(`${form} ${unit.code}`) ?? []
  }

  /** The reports whose values count in the window, the latest period last. */
  counting(form: string, unit: Unit, window: Window): PeriodReport[] {
    const order = ({ period }: PeriodReport): string => `${period.end} ${period.id}`
    return this.sent(form, unit)
      .filter((each) => endsWithin(each.period, window) && this.#hasCome(each))
      .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  }

  #hasCome({ period, standing }: PeriodReport): boolean {
    return period.start <= this.asOf && (period.end <= this.asOf || standing.receivedOn <= this.asOf)
  }

  field(indicator: Indicator, id: string): Field {
    const field = formOf(this.campaign, indicator).fields.find((each) => each.id === id)
    if (field === undefined) throw new Error(`no field ${id}`)
    return field
  }
}
