-- grain: year, unit_code
-- structural posts are the units with an echelon; vacant where no official of the unit's own holds it, acting where someone stands in
with
posts as (
  select year, units.unit_code, units.opd_id, units.echelon_code
  from units
  cross join years
  where units.opd_id is not null and units.echelon_code is not null
),
judged as (
  select
    year, opd_id, unit_code, echelon_code,
    coalesce(is_acting, true) as is_vacant,
    coalesce(is_acting, false) as is_acting
  from posts
  left join unit_heads using (unit_code, year)
)
select * from judged
