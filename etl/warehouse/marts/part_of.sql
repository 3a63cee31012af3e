-- What of an amount belongs to a node that a share of its unit belongs to.
create macro marts.part_of(amount, share) as
  case when share = 1 then amount::decimal(28, 10) else (amount * share)::decimal(28, 10) end;
