-- One row per form and period that a received file tells of, as it is read now; of a withdrawn one, as it was read.
-- `unit`: the only one that it tells of, null where there are several. Key: campaign, submission, form, period.
create table marts.file_report as
with withdrawn as (
  select submission
  from staging.finding
  where code = 'file/withdrawn'
)
select
  arrival.campaign, arrival.submission, arrival.form, arrival.period,
  count(distinct arrival.unit) as units,
  case when count(distinct arrival.unit) = 1 then min(arrival.unit) end as unit
from staging.arrival as arrival
left join withdrawn on withdrawn.submission = arrival.submission
where arrival.known_until is null or withdrawn.submission is not null
group by arrival.campaign, arrival.submission, arrival.form, arrival.period
order by arrival.campaign, arrival.submission, arrival.form, arrival.period;
