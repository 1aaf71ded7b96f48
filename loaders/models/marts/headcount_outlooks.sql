-- grain: year, opd_id, position_type, horizon
-- headcount of the newest year five and ten years on: everyone's chance of still being here, from the retirement date and the yearly exits of past snapshots,
-- and the mean of past hiring; opd_id 'region' is the region, position_type '' all types
with
horizons as (
  select unnest([5, 10]) as horizon
),
staff as (
  select person_id, year, snapshot_date, opd_id, position_type, coalesce(employment_type, '') as type, coalesce(age, 0) as age, retirement_date,
    case when retirement_date is null then 1000 else greatest(1, datesub('year', snapshot_date, retirement_date - interval 1 day) + 1) end as leaves
  from person_years
  where is_active
),
seen as (
  select person_id, type, min(year) as first_year, max(year) as last_year from staff group by all
),
steps as (
  select now.year, now.snapshot_date from years as now join years as was on was.year = now.year - 1
),
watched as (
  select staff.type, case when staff.age < 25 then 0 when staff.age < 35 then 1 when staff.age < 45 then 2 when staff.age < 55 then 3 else 4 end as band,
    count(*) as people, count(*) filter (seen.last_year < steps.year) as gone
  from steps
  join staff on staff.year = steps.year - 1
  join seen using (person_id, type)
  where staff.retirement_date is null or staff.retirement_date > steps.snapshot_date
  group by all
),
whole as (
  select sum(people)::double as exposure, sum(gone) / sum(people) as rate from watched having sum(people) > 0
),
types as (
  select type, case when coalesce(sum(watched.people), 0) < 50 then max(whole.rate) else (sum(watched.gone) + max(whole.rate)) / (sum(watched.people) + 1) end as rate
  from (select distinct type from staff) cross join whole left join watched using (type)
  group by type
),
rates as (
  select types.type, bands.band, case when coalesce(people, 0) < 50 then types.rate else (gone + types.rate) / (people + 1) end as rate
  from types cross join (select unnest(range(5)) as band) as bands
  left join watched on watched.type = types.type and watched.band = bands.band
),
present as (
  select year, opd_id, position_type, type, age, leaves, count(*) as people
  from staff join years using (year)
  where is_latest
  group by all
),
chances as (
  select present.year, present.opd_id, present.position_type, present.type, present.age, present.leaves, people, horizon,
    exp(sum(ln(greatest(1 - rate, 1e-9)) order by ln(greatest(1 - rate, 1e-9)))) as survival
  from present cross join horizons
  cross join unnest(range(horizon)) as ahead(years)
  join rates on rates.type = present.type and rates.band = case when age + years < 25 then 0 when age + years < 35 then 1 when age + years < 45 then 2 when age + years < 55 then 3 else 4 end
  group by all
),
came as (
  select seen.first_year as year, type, opd_id, position_type, count(*) as people
  from seen join staff using (person_id, type)
  where staff.year = seen.first_year and seen.first_year in (select year from steps)
  group by all
),
lasting as (
  select type from came group by type having count(distinct year) >= least(2, (select count(*) from steps))
),
staying as (
  select * exclude (survival), case when leaves <= horizon then 0 else survival end as stays from chances
),
places as (
  select year, place as opd_id, kind as position_type, horizon,
    sum(people)::bigint as people, coalesce(sum(people) filter (leaves <= horizon), 0)::bigint as retiring,
    sum(people * stays order by people * stays) as remaining, sum(people * stays * (1 - stays) order by people * stays * (1 - stays)) as chance_variance
  from staying,
    unnest([opd_id, 'region']) as places(place),
    unnest(['', coalesce(position_type, 'tidak-diketahui')]) as kinds(kind)
  group by all
),
hired as (
  select place as opd_id, kind as position_type, came.year, sum(people) as people
  from came join lasting using (type),
    unnest([opd_id, 'region']) as places(place),
    unnest(['', coalesce(position_type, 'tidak-diketahui')]) as kinds(kind)
  group by all
),
hiring as (
  select opd_id, position_type, sum(people) / known.years as yearly,
    (sum(people * people) - sum(people) * sum(people) / known.years) / greatest(1, known.years - 1) as spread, known.years
  from hired cross join (select count(*) as years from steps) as known
  group by opd_id, position_type, known.years
),
retained as (
  select horizon, rate, exposure, sum(power(1 - rate, age) order by power(1 - rate, age)) as once, sum(power(1 - rate, 2 * age) order by power(1 - rate, 2 * age)) as twice
  from whole cross join horizons cross join unnest(range(horizon)) as entry(age)
  group by all
),
projected as (
  select places.*, remaining + coalesce(yearly, 0) * once as expected,
    sqrt(chance_variance + greatest(coalesce(yearly, 0), coalesce(spread, 0)) * (twice + once * once / coalesce(years, 1)) + power(horizon * remaining, 2) * rate / exposure) as error
  from places join retained using (horizon) left join hiring using (opd_id, position_type)
),
outlooks as (
  select year, opd_id, position_type, horizon, people, retiring,
    round(expected, 1)::double as expected, round(greatest(0, expected - 1.959963984540054 * error), 1)::double as low, round(expected + 1.959963984540054 * error, 1)::double as high
  from projected
)
select * from outlooks
