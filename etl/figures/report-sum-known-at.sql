-- marts.report_sum, of what a question asks for, as known at the instant that it names.
select *
from marts.report_sum_known_at(
  $campaign, $node, $grouping, $structure, $as_of::date, $known_at::timestamp
);
