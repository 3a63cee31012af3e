-- marts.figure, of what a question asks for, as known at the instant that it names.
select *
from marts.figure_known_at(
  $campaign, $node, string_split($breakdowns, ' '), $structure, $tier, $as_of::date, $known_at::timestamp
);
