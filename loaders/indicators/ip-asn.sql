-- grain: year × OPD × component of the index
with means as (
  select year, place as opd_id, count(*) as n, avg(total order by total) as total,
    avg(qualification order by qualification) as qualification, avg(competence order by competence) as competence, avg(performance order by performance) as performance, avg(discipline order by discipline) as discipline
  from ip_asn_scores, unnest([opd_id, 'region']) as places(place)
  where measured
  group by all
),
components as (
  select year, opd_id, n, part.dimension, part.category, part.value
  from means, unnest([
    {dimension: '', category: '', value: total},
    {dimension: 'komponen', category: 'kualifikasi', value: qualification},
    {dimension: 'komponen', category: 'kompetensi', value: competence},
    {dimension: 'komponen', category: 'kinerja', value: performance},
    {dimension: 'komponen', category: 'disiplin', value: discipline}
  ]) as parts(part)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    n, null::bigint as count, value::double as value, null::double as low, null::double as high
  from components
)
select * from observations
