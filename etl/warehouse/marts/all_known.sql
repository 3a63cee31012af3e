-- The instant (UTC) at which everything that has arrived is known.
create macro marts.all_known() as timestamp '9999-12-31';
