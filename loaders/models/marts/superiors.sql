-- grain: person_id, year
-- line of command: the head of one's own unit, a head's superior is the next head above, and above every OPD stands the regional secretary; depth counts the heads above a person
with
secretaries as (
  select year, min_by(head_id, unit_code) as head_id
  from unit_heads
  join units using (unit_code)
  where is_opd and starts_with(name_key, 'SEKRETARIAT DAERAH')
  group by year
),
climbs as (
  select descendant_code as unit_code, year, head_id, distance
  from unit_closure
  join unit_heads on unit_heads.unit_code = ancestor_code
  union all
  select unit_code, year, head_id, 1000
  from units
  cross join secretaries
  where opd_id is not null
),
once as (
  select unit_code, year, head_id, min(distance) as distance
  from climbs
  group by unit_code, year, head_id
),
lines as (
  select unit_code, year, head_id,
    row_number() over (partition by unit_code, year order by distance, head_id) as step,
    count(*) over (partition by unit_code, year) as heads
  from once
),
first_two as (
  select
    unit_code, year, max(heads) as heads,
    max(case when step = 1 then head_id end) as first_id,
    max(case when step = 2 then head_id end) as second_id
  from lines
  where step <= 2
  group by unit_code, year
),
commanded as (
  select
    person_id, year,
    case when first_id = person_id then second_id else first_id end as superior_id,
    cast(case when first_id = person_id then heads - 1 else heads end as integer) as depth,
    coalesce(first_id = person_id, false) as is_head
  from person_years
  left join first_two using (unit_code, year)
  where is_active
)
select * from commanded
