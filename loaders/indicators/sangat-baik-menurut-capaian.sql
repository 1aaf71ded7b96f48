-- grain: year × dimension × category, for the region
with attained as (
  select year, opd_id, case when avg(is_reached::integer) >= 0.5 then 'tercapai' else 'luput' end as outcome
  from sector_indicators
  where is_reached is not null
  group by all
),
cells as (
  select appraisals.year, coalesce(outcome, 'tanpa-target') as outcome, count(*) as n, count(*) filter (predicate = 1) as count
  from appraisals
  left join attained using (year, opd_id)
  where predicate is not null and appraisals.year in (select year from attained)
  group by all
),
sums as (
  select year, slice.dimension, slice.category, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([{dimension: '', category: ''}, {dimension: 'capaian-target', category: outcome}]) as kinds(slice)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
