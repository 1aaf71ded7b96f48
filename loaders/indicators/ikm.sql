-- grain: year × OPD × dimension × category
-- totals of the newest version alone: a score under an older regulation is never graded by a later one
-- a slice is one cell of the result, a combo what cannot be split by any of them; errors are linearised over clusters of agency and day
with combos as (
  select row_number() over () as combo, *
  from (select year, opd_id, service, element, version, any_value(weight) as weight, max(date) as last_date from satisfaction_scores group by all)
),
cells as (
  select combo, hash(satisfaction_scores.opd_id, date) as cluster, sum(score) as score, count(*) as answered
  from satisfaction_scores
  join combos on combos.year = satisfaction_scores.year and combos.opd_id = satisfaction_scores.opd_id and combos.service is not distinct from satisfaction_scores.service
    and combos.element = satisfaction_scores.element and combos.version = satisfaction_scores.version
  group by all
),
links as (
  select combo, element, weight, dense_rank() over (order by year, place, slice.dimension, slice.category) as slice_id, year, place as opd_id, slice.dimension, slice.category
  from combos,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: '', wanted: version = (select version from combos order by last_date desc nulls last, version desc limit 1)},
      {dimension: 'layanan', category: service, wanted: version = (select version from combos order by last_date desc nulls last, version desc limit 1)},
      {dimension: 'unsur', category: element, wanted: version = (select version from combos order by last_date desc nulls last, version desc limit 1)},
      {dimension: 'aturan', category: replace(version, '/', '-'), wanted: place = 'region'}
    ]) as kinds(slice)
  where slice.wanted and slice.category is not null
),
combo_sums as (
  select combo, sum(score) as score, sum(answered) as answered
  from cells
  group by combo
),
element_means as (
  select slice_id, element, any_value(weight) as weight, sum(score) / sum(answered) as mean, sum(answered) as answered
  from links
  join combo_sums using (combo)
  group by slice_id, element
),
scores as (
  select slice_id, max(answered)::bigint as n, sum(weight order by weight) as weights, 25 * sum(weight * mean order by weight * mean) / sum(weight order by weight) as value
  from element_means
  group by slice_id
),
terms as (
  select combo, slice_id, mean, 25 * element_means.weight / weights / answered as share
  from links
  join element_means using (slice_id, element)
  join scores using (slice_id)
),
influences as (
  select slice_id, cluster, sum(share * (score - mean * answered) order by share * (score - mean * answered)) as influence
  from cells
  join terms using (combo)
  group by slice_id, cluster
),
errors as (
  select slice_id, count(*) - 1 as df, sqrt(sum(influence * influence order by influence * influence) * count(*) / nullif(count(*) - 1, 0)) as se
  from influences
  group by slice_id
),
limited as (
  select slice_id, n, value,
    case when df >= 4 then se * (1.959964 + 2.372271 / df + 2.822499 / df ** 2 + 2.555850 / df ** 3 + 1.589534 / df ** 4) end as margin
  from scores
  join errors using (slice_id)
),
named as (
  select distinct slice_id, year, opd_id, dimension, category
  from links
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, n, null::bigint as count,
    case when n >= 10 then value end as value,
    case when n >= 10 then greatest(25, value - margin) end as low,
    case when n >= 10 then least(100, value + margin) end as high
  from limited
  join named using (slice_id)
)
select * from observations
