-- grain: kind of export, for the evaluation year
with kinds as (
  select coalesce(kind, 'tidak-dikenal') as kind, sum(read) as read, sum(accepted) as accepted, sum(quarantined) as quarantined
  from files
  group by all
),
slices as (
  select slice.dimension, slice.category, sum(read)::bigint as read, sum(accepted)::bigint as accepted, sum(quarantined)::bigint as quarantined
  from kinds, unnest([{dimension: '', category: ''}, {dimension: 'jenis-ekspor', category: kind}]) as parts(slice)
  group by all
),
observations as (
  select left(settings.value, 4)::integer as year, left(settings.value, 4) as period, 'region' as opd_id, dimension, category,
    read as n, quarantined as count, quarantined::double as value, null::double as low, null::double as high
  from slices, settings
  where settings.name = 'as_of'
)
select * from observations
