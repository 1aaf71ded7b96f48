-- grain: year × OPD × indicator
-- value ÷ target where higher is better, target ÷ value where lower is
with attained as (
  select year, opd_id, trim(indicator) as indicator, case when direction > 0 then value / target else target / value end as ratio
  from sector_indicators
  where target > 0 and (direction > 0 or value > 0)
),
sliced as (
  select year, place as opd_id, slice.dimension, slice.category, ratio
  from attained,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'indikator-sektor', category: indicator}]) as kinds(slice)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, count(*) as n, null::bigint as count,
    avg(ratio order by ratio) as value, null::double as low, null::double as high
  from sliced
  group by all
)
select * from observations
