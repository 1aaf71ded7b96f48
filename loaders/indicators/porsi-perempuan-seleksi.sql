-- grain: year × stage
with cells as (
  select year, slice.dimension, slice.category, count(*) as n, count(*) filter (sex = 'P') as women
  from applicants,
    unnest([
      {dimension: '', category: '', reached: true}, {dimension: 'tahap-seleksi', category: 'hadir-skd', reached: attended_skd},
      {dimension: 'tahap-seleksi', category: 'memenuhi-ambang', reached: met_threshold}, {dimension: 'tahap-seleksi', category: 'ikut-skb', reached: sat_skb},
      {dimension: 'tahap-seleksi', category: 'lulus', reached: is_appointed}
    ]) as kinds(slice)
  where year is not null and sex is not null and slice.reached
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, women as count,
    (women / n)::double as value, null::double as low, null::double as high
  from cells
)
select * from observations
