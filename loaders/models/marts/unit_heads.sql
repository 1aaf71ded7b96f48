-- grain: unit_code, year
-- who leads a unit: its structural official of the highest echelon, else who holds the head's position
with
candidates as (
  select
    person_years.unit_code, year, person_id,
    coalesce(echelon_rank, case when position_name = head_position then 20 end) as rank
  from person_years
  left join units using (unit_code)
  left join regulation_echelons on regulation_echelons.echelon_code = person_years.echelon_code
  where is_active and person_years.unit_code is not null
    and (person_years.position_type in ('jpt', 'administrator', 'pengawas') or position_name = head_position)
),
heads as (
  select unit_code, year, person_id as head_id
  from candidates
  qualify row_number() over (partition by unit_code, year order by rank nulls last, person_id) = 1
)
select * from heads
