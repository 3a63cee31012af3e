-- One row: how many units owe an overdue report; the parameters of reporting-rows, by unit.
select count(distinct node)::integer as units
from {{reporting-rows}}
where missing > 0;
