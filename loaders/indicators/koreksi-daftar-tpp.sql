-- grain: quarter × OPD; months with more lines corrected than there are stand in the findings and not here
with months as (
  select year, year || '-Q' || ((right(period, 2)::integer + 2) // 3) as period, opd_id, lines, corrected_lines
  from payroll_corrections
  where corrected_lines <= lines
),
sums as (
  select year, period, place as opd_id, sum(lines)::bigint as n, sum(corrected_lines)::bigint as count
  from months, unnest([opd_id, 'region']) as places(place)
  group by all
  having sum(lines) > 0
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, (count * 1000 / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
