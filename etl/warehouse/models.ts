/** An SQL file with what each `{{name}}` in it stands for. */
export interface Model {
  readonly file: string
  readonly names: Readonly<Record<string, string>>
}

/** Each file makes one table, view or macro. */
function once(...files: readonly string[]): Model[] {
  return files.map((file) => ({ file, names: {} }))
}

const asked = 'p_campaign, p_node, p_breakdowns, p_structure, p_tier, p_as_of, p_known_at'

/** The SQL models in the order in which they build on one another. */
export const models: readonly Model[] = [
  ...once(
    'staging/staging.sql',
    'marts/all_known.sql',
    'marts/unit.sql',
    'marts/indicator.sql',
    'marts/unit_ancestor.sql',
    'marts/unit_event.sql',
    'marts/lineage.sql',
    'marts/belonging.sql',
    'marts/node_part.sql',
    'marts/part_member.sql',
    'marts/asked_part.sql',
    'marts/member.sql',
    'marts/member_on.sql',
    'marts/summed_member.sql',
    'marts/expected_report.sql',
    'marts/report_version.sql',
    'marts/arrival.sql',
    'marts/report_status.sql',
    'marts/known_status.sql',
    'marts/file_report.sql',
    'marts/file.sql',
    'marts/observation.sql',
    'marts/item_value.sql',
    'marts/form_window.sql',
    'marts/window_period.sql',
    'marts/indicator_part.sql',
    'marts/indicator_scope.sql',
    'marts/indicator_window.sql',
    'marts/breakdown.sql',
    'marts/asked_window.sql',
    'marts/reported_value.sql',
    'marts/field_value.sql',
    'marts/field_source.sql',
    'marts/unit_measured.sql',
    'marts/standing.sql',
    'marts/part_of.sql',
    'marts/unit_standing.sql',
    'marts/standing_on.sql',
  ),
  {
    file: 'marts/part_sum.sql',
    names: {
      part_sum: 'table marts.part_sum as',
      member: 'marts.summed_member',
      standing: 'marts.unit_standing',
    },
  },
  {
    file: 'marts/part_sum.sql',
    names: {
      part_sum: `macro marts.part_sum_known_at(${asked}) as table`,
      member:
        'marts.member_on(p_campaign, p_node, marts.groupings_of(p_breakdowns), p_structure, p_tier, p_as_of)',
      standing: 'marts.standing_on(p_campaign, p_breakdowns, p_as_of, p_known_at)',
    },
  },
  {
    file: 'marts/report_sum.sql',
    names: {
      report_sum: 'table marts.report_sum as',
      member: 'marts.part_member',
      status: 'marts.known_status',
    },
  },
  {
    file: 'marts/report_sum.sql',
    names: {
      report_sum:
        'macro marts.report_sum_known_at(p_campaign, p_node, p_grouping, p_structure, p_as_of, p_known_at) as table',
      member: 'marts.member_on(p_campaign, p_node, [p_grouping], p_structure, null, p_as_of)',
      status: 'marts.status_on(p_campaign, p_as_of, p_known_at)',
    },
  },
  ...once('marts/unit_sum.sql', 'marts/any_sum.sql'),
  {
    file: 'marts/figure.sql',
    names: { figure: 'table marts.figure as', sums: 'marts.any_sum' },
  },
  {
    file: 'marts/figure.sql',
    names: {
      figure: `macro marts.figure_known_at(${asked}) as table`,
      sums: `marts.part_sum_known_at(${asked})`,
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
  'assertions/sums_hold_their_units.sql',
] as const
