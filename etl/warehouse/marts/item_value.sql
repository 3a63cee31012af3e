-- One row per field of an item of a list that a report version brings, with the cell it came from. Names of persons are
-- not among them. `number`: null where the field holds none.
-- Key: campaign, form, period, unit, version, item, field.
create table marts.item_value as
select
  campaign, form, period, unit, version, item, field, submission, shown, number, is_excluded, sheet, cell
from staging.item_value
order by campaign, form, period, unit, version, item, field;
