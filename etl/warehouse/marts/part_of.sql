-- What of an amount belongs to a node that a share of its unit belongs to.
-- The cast keeps the product from being computed in eighteen digits, which a share of twelve leaves six of.
create macro marts.part_of(amount, share) as
  case when share = 1 then amount::decimal(28, 10) else (amount::decimal(20, 4) * share)::decimal(28, 10) end;
