-- grain: year × OPD × category of the index, zeros included
with counts as (
  select year, place as opd_id, category, count(*) as count
  from ip_asn_scores, unnest([opd_id, 'region']) as places(place)
  where measured
  group by all
),
bases as (
  select year, opd_id, sum(count)::bigint as n
  from counts
  group by all
),
grid as (
  select bases.year, bases.opd_id, bases.n, categories.category, coalesce(counts.count, 0) as count
  from bases
  cross join (select distinct category from regulation_ip_asn_categories) as categories
  left join counts using (year, opd_id, category)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, 'kategori' as dimension, lower(replace(category, ' ', '-')) as category,
    n, count, count / n as value, null::double as low, null::double as high
  from grid
)
select * from observations
