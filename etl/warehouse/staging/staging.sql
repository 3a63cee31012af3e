-- Staging renames and casts, nothing else. One view per raw table, with that table's grain.
create schema staging;

create view staging.campaign as
select campaign, start_on::date as start_on, end_on::date as end_on
from raw.campaign;

create view staging.tier as
select campaign, tier, ordinal::integer as ordinal
from raw.tier;

create view staging.unit as
select
  campaign, unit, name, kind, tier, parent,
  valid_from::date as valid_from,
  valid_to::date as valid_to
from raw.unit;

create view staging.unit_event as
select
  campaign, kind, from_unit, to_unit,
  happened_on::date as happened_on,
  share::decimal(7, 6) as share
from raw.unit_event;

create view staging.phase as
select
  campaign, phase, parent,
  ordinal::integer as ordinal,
  start_on::date as start_on,
  end_on::date as end_on
from raw.phase;

create view staging.milestone_day as
select
  campaign, milestone, tier,
  first_on::date as first_on,
  last_on::date as last_on,
  is_moot::boolean as is_moot
from raw.milestone_day;

create view staging.report_period as
select
  campaign, form, period,
  ordinal::integer as ordinal,
  start_on::date as start_on,
  end_on::date as end_on,
  due_on::date as due_on
from raw.report_period;

create view staging.form_reporter as
select campaign, form, kind
from raw.form_reporter;

create view staging.field as
select campaign, form, field, type, measure, is_cumulative::boolean as is_cumulative
from raw.field;

create view staging.indicator as
select
  campaign, indicator, ordinal::integer as ordinal, kind, form,
  event_field, held_field, deadline_field, milestone,
  quota::integer as quota,
  is_tracked::boolean as is_tracked
from raw.indicator;

create view staging.indicator_checked_at as
select campaign, indicator, kind
from raw.indicator_checked_at;

create view staging.indicator_scope as
select campaign, indicator, kind
from raw.indicator_scope;

create view staging.indicator_component as
select
  campaign, indicator, side, field, condition,
  threshold::decimal(18, 4) as threshold,
  weight::integer as weight
from raw.indicator_component;

create view staging.target as
select
  campaign, indicator, tier, phase, operator,
  percent::decimal(9, 4) as percent,
  is_stated::boolean as is_stated
from raw.target;

create view staging.submission as
select
  submission, campaign, sha256, file, sender,
  rtrim(received_at, 'Z')::timestamp as received_at,
  received_on::date as received_on,
  is_sample::boolean as is_sample
from raw.submission;

create view staging.finding as
select campaign, submission, ordinal::integer as ordinal, severity, code, body
from raw.finding;

create view staging.report_version as
select
  campaign, submission, unit, form, period,
  version::integer as version,
  rtrim(known_from, 'Z')::timestamp as known_from,
  rtrim(known_until, 'Z')::timestamp as known_until,
  received_on::date as received_on
from raw.report_version;

create view staging.arrival as
select
  campaign, submission, unit, form, period,
  rtrim(known_from, 'Z')::timestamp as known_from,
  rtrim(known_until, 'Z')::timestamp as known_until,
  received_on::date as received_on
from raw.arrival;

create view staging.observation as
select
  campaign, submission, version::integer as version, unit, form, period, field, item::integer as item,
  shown, sheet, cell,
  excluded_by is not null as is_excluded,
  case when type in ('integer', 'decimal', 'percent', 'money') then value::decimal(18, 4) end as number,
  case when type = 'date' then value::date end as day,
  case when type = 'yes_no' then value::boolean end as answer
from raw.observation;

create view staging.item_value as
select
  campaign, submission, version::integer as version, unit, form, period, field, item::integer as item,
  shown, sheet, cell,
  excluded_by is not null as is_excluded,
  case when type in ('integer', 'decimal', 'percent', 'money') then value::decimal(18, 4) end as number
from raw.item_value;
