-- grain: quarter × system, for the region, from the quarter of the first go-live to the evaluation date
with quarters as (
  select unnest(generate_series(date_trunc('quarter', min(start_date)), (select value from settings where name = 'as_of')::date, interval 3 months))::date as first_day
  from go_lives
),
agencies as (
  select opd_id, system, min(start_date) as start_date
  from (select opd_id, system from opds, unnest(['attendance', 'payroll']) as systems(system)) as wanted
  left join go_lives using (opd_id, system)
  group by all
),
sums as (
  select year(first_day) as year, year(first_day) || '-Q' || quarter(first_day) as period, slice.dimension, slice.category,
    count(*) as n, count(*) filter (start_date < first_day + interval 3 months) as count
  from quarters, agencies, unnest([{dimension: '', category: ''}, {dimension: 'sistem', category: system}]) as kinds(slice)
  group by all
),
observations as (
  select year::integer as year, period, 'region' as opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
