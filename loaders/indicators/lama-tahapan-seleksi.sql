-- grain: year × part of the timetable
with steps as (
  select year, step.*
  from formations,
    unnest([
      {dimension: '', category: '', days: date_diff('day', opened_date, appointed_date)},
      {dimension: 'bagian-jadwal', category: 'pendaftaran', days: date_diff('day', opened_date, closed_date)},
      {dimension: 'bagian-jadwal', category: 'skd', days: date_diff('day', closed_date, skd_result_date)},
      {dimension: 'bagian-jadwal', category: 'skb', days: date_diff('day', skd_result_date, skb_result_date)},
      {dimension: 'bagian-jadwal', category: 'penetapan', days: date_diff('day', skb_result_date, appointed_date)}
    ]) as kinds(step)
  where year is not null
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, count(*)::bigint as n, null::bigint as count,
    avg(days)::double as value, null::double as low, null::double as high
  from steps
  where days >= 0
  group by all
)
select * from observations
