-- grain: unit_code, year
-- who leads a unit: its structural official of the highest echelon, else who holds the head's position, else the last acting or additional appointment to it
with
officials as (
  select
    person_years.unit_code, year, person_id, false as is_acting,
    case when position_name = head_position then 0 else coalesce(echelon_rank, 50) end as rank
  from person_years
  left join units using (unit_code)
  left join regulation_echelons on regulation_echelons.echelon_code = person_years.echelon_code
  where is_active and person_years.unit_code is not null
    and (person_years.position_type in ('jpt', 'administrator', 'pengawas') or position_name = head_position)
),
appointments as (
  select
    appointed.unit_code, state.year, appointed.person_id, appointed.start_date,
    row_number() over (partition by appointed.unit_code, state.year order by appointed.start_date desc, appointed.person_id) as recency
  from position_changes as appointed
  join units using (unit_code)
  join person_years as state on state.person_id = appointed.person_id and appointed.start_date <= state.snapshot_date
  where state.is_active and (
    (appointed.assignment in ('PLT', 'PLH', 'PJ') and appointed.is_structural)
    or (appointed.assignment = 'TT' and upper(appointed.position_name) = upper(head_position)))
),
candidates as (
  select unit_code, year, person_id, is_acting, rank from officials
  union all
  select unit_code, year, person_id, true, 100 from appointments where recency = 1
),
heads as (
  select unit_code, year, person_id as head_id, is_acting
  from candidates
  qualify row_number() over (partition by unit_code, year order by rank, person_id) = 1
)
select * from heads
