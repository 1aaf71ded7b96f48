-- grain: quarter × OPD
with months as (
  select year, year || '-Q' || ((right(period, 2)::integer + 2) // 3) as period, opd_id, corrected_lines, corrected_amount
  from payroll_corrections
  where corrected_amount is not null and corrected_lines <= lines
),
sums as (
  select year, period, place as opd_id, sum(corrected_lines)::bigint as n, sum(corrected_amount order by corrected_amount)::bigint as count
  from months, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, count::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
