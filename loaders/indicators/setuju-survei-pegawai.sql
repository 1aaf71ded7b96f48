-- grain: year × OPD, and year × topic for the region
with people_answers as (
  select row_number() over () as respondent, year, opd_id, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20
  from employee_survey_responses
  where year is not null
),
answers as (
  select respondent, year, opd_id, item, answer
  from people_answers unpivot (answer for item in (p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20))
),
placed as (
  select respondent, year, opd_id, coalesce(topic, 'lainnya') as topic, case when answer >= coalesce(agrees_from, 4) then 1 else 0 end as score
  from answers
  left join regulation_survey_items using (item)
),
slices as (
  select respondent, year, slice.opd_id, slice.dimension, slice.category, avg(score order by score) as score
  from placed, unnest([
      {opd_id: opd_id, dimension: '', category: ''},
      {opd_id: 'region', dimension: '', category: ''},
      {opd_id: 'region', dimension: 'topik', category: topic}
    ]) as kinds(slice)
  group by all
),
sums as (
  select year, opd_id, dimension, category, count(*) as n, avg(score order by score) as value, stddev_samp(score order by score) / sqrt(count(*)) as se
  from slices
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, n, null::bigint as count, value::double as value,
    (value - 1.959963984540054 * se)::double as low, (value + 1.959963984540054 * se)::double as high
  from sums
)
select * from observations
