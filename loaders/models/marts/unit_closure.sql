-- grain: ancestor_code, descendant_code
-- who stands above whom; a unit that never reaches a root (a cycle) has only itself
with recursive
climbs as (
  select unit_code as descendant_code, unit_code as ancestor_code, parent_code, 0 as distance
  from stg_units
  union all
  select climbs.descendant_code, above.unit_code, above.parent_code, climbs.distance + 1
  from climbs
  join stg_units as above on above.unit_code = climbs.parent_code
  where climbs.distance < 32
),
rooted as (
  select descendant_code from climbs where parent_code is null
),
closure as (
  select ancestor_code, descendant_code, distance from climbs where descendant_code in (select descendant_code from rooted)
  union all
  select unit_code, unit_code, 0 from stg_units where unit_code not in (select descendant_code from rooted)
)
select * from closure
