-- grain: severity, for the evaluation year
with reads as (
  select sum(read)::bigint as n
  from files
),
slices as (
  select slice.dimension, slice.category, findings.count
  from findings, unnest([{dimension: '', category: ''}, {dimension: 'tingkat', category: severity}]) as parts(slice)
),
grid as (
  select cell.dimension, cell.category
  from unnest([
    {dimension: '', category: ''},
    {dimension: 'tingkat', category: 'error'},
    {dimension: 'tingkat', category: 'warning'},
    {dimension: 'tingkat', category: 'info'}
  ]) as cells(cell)
),
sums as (
  select dimension, category, coalesce(sum(slices.count), 0)::bigint as count
  from grid
  left join slices using (dimension, category)
  group by all
),
observations as (
  select left(settings.value, 4)::integer as year, left(settings.value, 4) as period, 'region' as opd_id, dimension, category,
    n, count, count * 1000 / n as value, null::double as low, null::double as high
  from sums, reads, settings
  where settings.name = 'as_of' and n > 0
)
select * from observations
