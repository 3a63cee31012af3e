-- marts.unit_standing, of the indicator and the window that a question asks for, as known at the instant that it names.
select *
from marts.standing_on(
  $campaign, [concat_ws(':', '', $window_kind, $indicator, $window_id)], $as_of::date, $known_at::timestamp
);
