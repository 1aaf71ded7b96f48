-- grain: year × OPD × dimension × category
-- only complaints whose deadline had passed on the evaluation date, so that quick ones of the last weeks do not count alone
with due as (
  select complaints.year, opd_id, trim(category) as category, is_settled and complaints.days <= rule.days as is_in_time
  from complaints
  join regulation_complaint_deadlines as rule
    on complaints.date >= cast(rule.valid_from as date) and (rule.valid_to is null or complaints.date <= cast(rule.valid_to as date))
  where complaints.days is not null and complaints.date + rule.days <= (select cast(value as date) from settings where name = 'as_of')
),
sliced as (
  select year, place as opd_id, slice.dimension, slice.category, is_in_time
  from due,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: '', wanted: true},
      {dimension: 'kategori', category: category, wanted: place = 'region' and category <> ''}
    ]) as kinds(slice)
  where slice.wanted
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, count(*) as n, count(*) filter (is_in_time) as count,
    count(*) filter (is_in_time) / count(*) as value, null::double as low, null::double as high
  from sliced
  group by all
)
select * from observations
