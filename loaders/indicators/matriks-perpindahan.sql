-- grain: year × position type a year before × what became of it, zeros included; the region
with pairs as (
  select before.year + 1 as year, before.position_type as origin,
    case when now.person_id is null then 'keluar' else coalesce(now.position_type, 'tidak-diketahui') end as category
  from person_years as before
  join years on years.year = before.year + 1
  left join person_years as now on now.person_id = before.person_id and now.year = before.year + 1 and now.is_active
  where before.is_active and before.position_type is not null
),
counts as (
  select year, origin, category, count(*) as count
  from pairs
  group by all
),
bases as (
  select year, origin, sum(count)::bigint as n
  from counts
  group by all
),
grid as (
  select bases.year, bases.origin, bases.n, kinds.category, coalesce(counts.count, 0)::bigint as count
  from bases
  cross join unnest(['jpt', 'administrator', 'pengawas', 'fungsional', 'pelaksana', 'keluar', 'tidak-diketahui']) as kinds(category)
  left join counts using (year, origin, category)
  where kinds.category <> 'tidak-diketahui' or counts.count > 0
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, 'dari-' || origin as dimension, category,
    n, count, count / n as value, null::double as low, null::double as high
  from grid
)
select * from observations
