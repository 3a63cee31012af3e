-- One row per submission and report that it brought, with the time in which it counted as received: a withdrawal or a decision
-- ends it. Key: campaign, form, period, unit, submission, known_from.
create table marts.arrival as
select campaign, form, period, unit, submission, known_from, known_until, received_on
from staging.arrival
order by campaign, form, period, unit, submission, known_from;
