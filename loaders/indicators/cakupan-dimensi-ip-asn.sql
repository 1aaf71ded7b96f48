-- grain: year × OPD × dimension of the index
with sums as (
  select year, place as opd_id, count(*) as n,
    count(*) filter (has_qualification) as qualification, count(*) filter (has_competence) as competence, count(*) filter (has_performance) as performance
  from ip_asn_scores, unnest([opd_id, 'region']) as places(place)
  group by all
),
parts as (
  select year, opd_id, n, part.category, part.count
  from sums, unnest([
    {category: 'kualifikasi', count: qualification},
    {category: 'kompetensi', count: competence},
    {category: 'kinerja', count: performance}
  ]) as parts(part)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, 'dimensi-indeks' as dimension, category,
    n, count, count / n as value, null::double as low, null::double as high
  from parts
)
select * from observations
