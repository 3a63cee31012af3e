-- What became of the reports that the units of a part owe, by form, period and tier, and stretches of days on which it
-- stays the same. The report of a unit that was split counts once at each that went on from it.
-- A stretch ends before until_on. Key: part, form, period, tier, from_on.
-- Made of this text: marts.report_sum, of all parts, all arrivals known; marts.report_sum_known_at, of the parts and for
-- the day that a question names.
create {{report_sum}}
with held as (
  select
    member.part, status.form, status.period, status.tier, status.end_on,
    greatest(member.from_on, status.from_on) as from_on,
    least(member.until_on, status.until_on) as until_on,
    status.status, status.is_corrected_after_due
  from {{member}} as member
  join {{status}} as status on status.campaign = member.campaign and status.unit = member.unit
  where greatest(member.from_on, status.from_on) < least(member.until_on, status.until_on)
),
bundle as (
  select
    part, form, period, tier, end_on, from_on, until_on,
    count(*) as expected,
    count(*) filter (where status = 'on_time') as on_time,
    count(*) filter (where status = 'late') as late,
    count(*) filter (where status = 'missing') as missing,
    count(*) filter (where status = 'not_due') as not_due,
    count(*) filter (where is_corrected_after_due) as corrected_after_due
  from held
  group by part, form, period, tier, end_on, from_on, until_on
),
turn as (
  select distinct part, form, period, tier, unnest([from_on, until_on]) as day
  from bundle
),
stretch as (
  select
    part, form, period, tier, day as from_on,
    lead(day) over (partition by part, form, period, tier order by day) as until_on
  from turn
)
select
  bundle.part, bundle.form, bundle.period, bundle.tier, bundle.end_on, stretch.from_on, stretch.until_on,
  sum(bundle.expected)::integer as expected,
  sum(bundle.on_time)::integer as on_time,
  sum(bundle.late)::integer as late,
  sum(bundle.missing)::integer as missing,
  sum(bundle.not_due)::integer as not_due,
  sum(bundle.corrected_after_due)::integer as corrected_after_due
from bundle
join stretch
  on stretch.part = bundle.part and stretch.form = bundle.form and stretch.period = bundle.period
  and stretch.tier = bundle.tier
  and stretch.from_on >= bundle.from_on and stretch.from_on < bundle.until_on
group by all
order by bundle.part, bundle.form, bundle.period, bundle.tier, stretch.from_on;
