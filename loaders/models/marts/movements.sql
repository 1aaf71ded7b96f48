-- grain: person_id, date, movement_type
-- who enters has the OPD of the next snapshot, who leaves that of the last one before
with
directed as (
  select movement.person_id, movement.date, cast(year(movement.date) as integer) as year, movement.movement_type, rule.direction, movement.employment_type
  from raw_movements as movement
  join regulation_movement_types as rule using (movement_type)
),
before as (
  select directed.person_id, date, movement_type, max_by(opd_id, snapshot_date) as opd_id, max_by(person_years.employment_type, snapshot_date) as employment_type
  from directed
  join person_years on person_years.person_id = directed.person_id and snapshot_date < date
  where direction = 'out'
  group by all
),
after as (
  select directed.person_id, date, movement_type, min_by(opd_id, snapshot_date) as opd_id, min_by(person_years.employment_type, snapshot_date) as employment_type
  from directed
  join person_years on person_years.person_id = directed.person_id and snapshot_date >= date
  where direction = 'in'
  group by all
),
placed as (
  select
    directed.person_id, directed.date, directed.year, directed.movement_type, directed.direction,
    coalesce(before.opd_id, after.opd_id, 'tanpa-unit') as opd_id,
    coalesce(directed.employment_type, before.employment_type, after.employment_type) as employment_type
  from directed
  left join before using (person_id, date, movement_type)
  left join after using (person_id, date, movement_type)
)
select * from placed
