-- grain: year, unit_code
-- structural posts are the units with an echelon; vacant where no structural official stands in the unit, acting where the last appointment there is not definitive
with
posts as (
  select year, snapshot_date, units.unit_code, units.opd_id, units.echelon_code, units.head_position
  from units
  cross join years
  where units.opd_id is not null and units.echelon_code is not null
),
last_appointments as (
  select posts.year, posts.unit_code, max_by(position_changes.assignment, position_changes.start_date) as assignment
  from posts
  join position_changes on position_changes.unit_code = posts.unit_code and position_changes.start_date <= posts.snapshot_date
  where position_changes.is_structural
  group by all
),
judged as (
  select
    posts.year, coalesce(posts.opd_id, 'tanpa-unit') as opd_id, posts.unit_code, posts.echelon_code,
    head_id is null as is_vacant,
    head_id is null and coalesce(assignment in ('PLT', 'PLH', 'PJ'), false) as is_acting
  from posts
  left join unit_heads using (unit_code, year)
  left join last_appointments using (unit_code, year)
)
select * from judged
