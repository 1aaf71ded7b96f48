-- grain: year × OPD × component
with places as (
  select year, place as opd_id, sum(opening) as opening, sum(entries) as entries, sum(exits) as exits,
    sum(transfers_in) as transfers_in, sum(transfers_out) as transfers_out, sum(residual) as residual, sum(closing) as closing
  from flows, unnest([opd_id, 'region']) as places(place)
  where opd_id <> 'region'
  group by all
),
components as (
  select year, opd_id, closing, part.category, part.count::bigint as count
  from places, unnest([
    {category: 'awal', count: opening},
    {category: 'masuk', count: entries},
    {category: 'keluar', count: exits},
    {category: 'pindah-masuk', count: transfers_in},
    {category: 'pindah-keluar', count: transfers_out},
    {category: 'selisih', count: residual},
    {category: 'akhir', count: closing}
  ]) as parts(part)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, 'komponen' as dimension, category,
    closing::bigint as n, count, count::double as value, null::double as low, null::double as high
  from components
)
select * from observations
