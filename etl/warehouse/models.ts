/** The SQL models in the order in which they build on one another. */
export const models = [
  'staging/staging.sql',
  'marts/unit_ancestor.sql',
  'marts/unit_event.sql',
  'marts/lineage.sql',
  'marts/member.sql',
  'marts/expected_report.sql',
  'marts/report_version.sql',
  'marts/arrival.sql',
  'marts/observation.sql',
  'marts/indicator_window.sql',
  'marts/asked_window.sql',
  'marts/indicator_field.sql',
  'marts/field_source.sql',
  'marts/report_status.sql',
  'marts/report_tally.sql',
  'marts/unit_fact.sql',
] as const

/** Marts that hold rows; together they are the content that two builds of the same inputs share. */
export const contentTables = [
  'unit_ancestor',
  'unit_event',
  'expected_report',
  'report_version',
  'arrival',
  'observation',
  'indicator_window',
  'indicator_field',
] as const

/** Each must return no row before a snapshot is published. */
export const assertions = [
  'assertions/one_observation_per_field.sql',
  'assertions/one_standing_version.sql',
  'assertions/units_have_one_root.sql',
  'assertions/received_reports_are_expected.sql',
] as const
