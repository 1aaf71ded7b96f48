-- grain: year × rung, for the region
with totals as (
  select person_id, year, sum(unexcused_days) as days
  from attendances
  join person_years using (person_id, year)
  where employment_type = 'PNS' and unexcused_days is not null
  group by all
),
placed as (
  select totals.year,
    case
      when days = 0 then '0'
      when ladder.from_days is null then '1-' || (select min(from_days) - 1 from regulation_absence_ladder)::integer
      when to_days is null then from_days::integer || '+'
      when from_days = to_days then from_days::integer::varchar
      else from_days::integer || '-' || to_days::integer
    end as rung
  from totals
  left join regulation_absence_ladder as ladder on days >= from_days and (to_days is null or days <= to_days)
),
sums as (
  select year, slice.dimension, slice.category, count(*) as n
  from placed, unnest([{dimension: '', category: ''}, {dimension: 'hari-tanpa-keterangan-setahun', category: rung}]) as kinds(slice)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, n as count, n::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
