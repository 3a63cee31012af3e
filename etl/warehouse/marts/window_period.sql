-- One row per window and reporting period that ends in it.
-- Key: span, period.
create table marts.window_period as
select span.span, span.campaign, span.form, span.window_kind, span.window_id, period.period
from marts.form_window as span
join staging.report_period as period
  on period.campaign = span.campaign and period.form = span.form
  and period.end_on between span.start_on and span.end_on
order by span.span, period.period;
