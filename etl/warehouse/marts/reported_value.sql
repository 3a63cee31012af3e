-- One row per field of a report version, the items of a list added up, with the first day for which it speaks: a running
-- period counts once its report has come in. `next_end_on`: when the unit's next report of the form is for, if it owes
-- one.
-- Key: campaign, form, period, unit, version, field.
create table marts.reported_value as
with next as (
  select
    campaign, form, period, unit,
    min(end_on) over (
      partition by campaign, form, unit order by end_on
      range between interval 1 day following and unbounded following
    ) as next_end_on
  from marts.expected_report
)
select
  value.campaign, value.form, value.period, value.unit, value.version, value.field,
  value.period_end_on,
  coalesce(next.next_end_on, date 'infinity') as next_end_on,
  greatest(value.period_start_on, least(value.period_end_on, value.received_on)) as seen_on,
  value.known_from,
  coalesce(value.known_until, timestamp 'infinity') as known_until,
  sum(value.number)::decimal(20, 4) as number,
  max(value.day) as day,
  bool_and(value.answer) as answer,
  bool_or(value.is_excluded) as is_excluded
from marts.observation as value
left join next
  on next.campaign = value.campaign and next.form = value.form
  and next.period = value.period and next.unit = value.unit
group by all
order by value.campaign, value.unit, value.form, value.field, value.period, value.version;
