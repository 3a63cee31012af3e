/** An SQL file with what each `{{name}}` in it stands for. */
export interface Model {
  readonly file: string
  readonly names: Readonly<Record<string, string>>
}

const files = [
  'staging/staging.sql',
  'marts/unit.sql',
  'marts/indicator.sql',
  'marts/unit_ancestor.sql',
  'marts/unit_event.sql',
  'marts/lineage.sql',
  'marts/belonging.sql',
  'marts/member.sql',
  'marts/expected_report.sql',
  'marts/report_version.sql',
  'marts/arrival.sql',
  'marts/report_status.sql',
  'marts/file_report.sql',
  'marts/file.sql',
  'marts/observation.sql',
  'marts/item_value.sql',
  'marts/form_window.sql',
  'marts/window_period.sql',
  'marts/indicator_part.sql',
  'marts/indicator_scope.sql',
  'marts/reported_value.sql',
  'marts/field_value.sql',
  'marts/field_source.sql',
  'marts/unit_measured.sql',
  'marts/part_of.sql',
  'marts/unit_state.sql',
  'marts/unit_state_known_at.sql',
  'marts/node_state.sql',
] as const

const fact = 'marts/fact.sql'

/** The SQL models in the order in which they build on one another. */
export const models: readonly Model[] = [
  ...files.map((file) => ({ file, names: {} })),
  { file: fact, names: { fact: 'fact', states: 'marts.unit_state' } },
  {
    file: fact,
    names: {
      fact: 'fact_known_at',
      states: 'marts.unit_state_known_at(p_campaign, p_breakdowns, p_known_at)',
    },
  },
]

/** The content that two builds of the same inputs share; every other mart follows from these. */
export const contentTables = [
  'unit_ancestor',
  'unit_event',
  'expected_report',
  'report_version',
  'arrival',
  'observation',
  'item_value',
  'form_window',
  'indicator_part',
  'indicator_scope',
] as const

/** Each must return no row before a snapshot is published. */
export const assertions = [
  'assertions/one_observation_per_field.sql',
  'assertions/one_standing_version.sql',
  'assertions/units_have_one_root.sql',
  'assertions/received_reports_are_expected.sql',
  'assertions/one_state_a_day.sql',
  'assertions/bundles_hold_their_units.sql',
] as const
