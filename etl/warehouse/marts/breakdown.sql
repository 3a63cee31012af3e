-- A breakdown is a grouping (as marts.asked_part takes it), whole, phase or period, an indicator or *, and a window of
-- that kind (none: every one), with colons between.
create macro marts.grouping_of(breakdown) as split_part(breakdown, ':', 1);

create macro marts.window_kind_of(breakdown) as split_part(breakdown, ':', 2);

create macro marts.indicator_of(breakdown) as split_part(breakdown, ':', 3);

create macro marts.window_of(breakdown) as split_part(breakdown, ':', 4);

create macro marts.groupings_of(breakdowns) as
  list_transform(breakdowns, lambda each: marts.grouping_of(each));
