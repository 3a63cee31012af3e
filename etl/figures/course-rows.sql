-- One row per ratio of sums and unit of the node: its figures of the last $steps periods that it told one for, the
-- earliest first, where the denominator is at least $least. Key: indicator, unit. The parameters of indicator-rows.
with told as (
  select
    told.indicator, told.node as unit, told.window_id as period, told.numerator, told.denominator, told.verdict,
    told.carried, span.end_on
  from {{indicator-rows}} as told
  join marts.indicator as indicator
    on indicator.campaign = $campaign and indicator.indicator = told.indicator
    and indicator.kind = 'ratio_of_sums'
  join staging.report_period as span
    on span.campaign = $campaign and span.form = indicator.form and span.period = told.window_id
  where told.reporting > 0 and told.value is not null and told.denominator >= $least::integer
)
select
  indicator, unit,
  list_slice(
    list(
      {
        period: period, numerator: numerator, denominator: denominator,
        is_open: verdict in ('not_met', 'unreachable'), carried: carried
      } order by end_on, period
    ),
    -$steps::integer, -1
  ) as steps
from told
group by indicator, unit
order by indicator, unit;
