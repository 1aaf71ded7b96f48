-- grain: year × OPD × last stage
with cells as (
  select year, opd_id, count(*) as n,
    case
      when is_appointed then 'lulus' when sat_skb then 'tidak-lulus' when met_threshold and is_final then 'tidak-ikut-skb' when met_threshold then 'menunggu-skb'
      when attended_skd then 'di-bawah-ambang' else 'tidak-hadir' end as stage
  from applicants
  where year is not null
  group by all
),
sums as (
  select year, place as opd_id, slice.dimension, slice.category, sum(n)::bigint as count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'tahap-terakhir', category: stage}]) as kinds(slice)
  where slice.dimension = '' or place = 'region'
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    max(count) filter (dimension = '') over (partition by year, opd_id) as n, count, count::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
