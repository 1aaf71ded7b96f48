-- grain: year × stage
with cells as (
  select year, count(*) as applied, count(*) filter (attended_skd) as attended, count(*) filter (met_threshold) as met,
    count(*) filter (sat_skb) as sat, count(*) filter (is_appointed) as appointed, bool_or(is_final) as is_final
  from applicants
  where year is not null
  group by year
),
stages as (
  select year, stage.*
  from cells,
    unnest([
      {dimension: '', category: '', n: applied, passed: case when is_final then appointed end},
      {dimension: 'tahap-seleksi', category: 'hadir-skd', n: applied, passed: attended},
      {dimension: 'tahap-seleksi', category: 'memenuhi-ambang', n: attended, passed: met},
      {dimension: 'tahap-seleksi', category: 'ikut-skb', n: met, passed: case when is_final then sat end},
      {dimension: 'tahap-seleksi', category: 'lulus', n: sat, passed: case when is_final then appointed end}
    ]) as kinds(stage)
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, n - passed as count,
    ((n - passed) / nullif(n, 0))::double as value, null::double as low, null::double as high
  from stages
  where passed is not null
)
select * from observations
