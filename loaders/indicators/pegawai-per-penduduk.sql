-- grain: year × kecamatan
-- an employee stands in the kecamatan that the own unit's name, or that of a unit above it, names
with places as (
  select year, trim(district) as district, sum(population)::bigint as population
  from populations
  where population > 0
  group by all
),
named as (
  select distinct descendant_code as unit_code, district
  from unit_closure
  join units on units.unit_code = ancestor_code
  join (select distinct district from places) as districts on regexp_matches(upper(unit_name), '(^|[^A-Z])' || regexp_escape(upper(district)) || '($|[^A-Z])')
),
placed as (
  select unit_code, min(district) as district
  from named
  group by unit_code
  having count(*) = 1
),
staff as (
  select year, district, count(*) as employees
  from person_years
  left join placed using (unit_code)
  where is_active
  group by all
),
cells as (
  select year, 'kecamatan' as dimension, places.district as category, population as n, coalesce(employees, 0)::bigint as count
  from places
  left join staff using (year, district)
  where year in (select year from staff)
  union all
  select year, '' as dimension, '' as category, sum(population)::bigint as n, (select sum(employees) from staff where staff.year = places.year)::bigint as count
  from places
  where year in (select year from staff)
  group by year
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, count, (count * 1000 / n)::double as value, null::double as low, null::double as high
  from cells
)
select * from observations
