-- One row per indicator; `checked_kinds`: for a cap, the kinds of units of which each keeps it by itself.
-- Key: campaign, indicator.
create table marts.indicator as
with checked as (
  select campaign, indicator, list(kind order by kind) as checked_kinds
  from staging.indicator_checked_at
  group by campaign, indicator
)
select
  indicator.campaign, indicator.indicator, indicator.ordinal, indicator.kind, indicator.form, indicator.milestone,
  indicator.quota, indicator.is_tracked, coalesce(checked.checked_kinds, []) as checked_kinds
from staging.indicator as indicator
left join checked on checked.campaign = indicator.campaign and checked.indicator = indicator.indicator
order by indicator.campaign, indicator.indicator;
