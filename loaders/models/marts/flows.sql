-- grain: year, opd_id
-- opening + entries − exits + transfers in − transfers out + residual = closing, between the snapshots of two neighbouring years
with
spans as (
  select year, snapshot_date as closing_date, lag(year) over (order by year) as opening_year, lag(snapshot_date) over (order by year) as opening_date
  from years
),
openings as (
  select spans.year, opd_id, count(*) as opening
  from spans
  join person_years on person_years.year = opening_year
  where is_active
  group by all
),
closings as (
  select spans.year, opd_id, count(*) as closing
  from spans
  join person_years on person_years.year = spans.year
  where is_active and opening_year is not null
  group by all
),
moved as (
  select spans.year, opd_id, count(*) filter (where direction = 'in') as entries, count(*) filter (where direction = 'out') as exits
  from spans
  join movements on movements.date > opening_date and movements.date <= closing_date
  group by all
),
transfers as (
  select spans.year, was.opd_id as from_opd, now.opd_id as to_opd, count(*) as people
  from spans
  join person_years as now on now.year = spans.year
  join person_years as was on was.year = opening_year and was.person_id = now.person_id
  where now.is_active and was.is_active and was.opd_id <> now.opd_id
  group by all
),
parts as (
  select year, opd_id, opening, 0 as closing, 0 as entries, 0 as exits, 0 as transfers_in, 0 as transfers_out from openings
  union all by name select year, opd_id, closing from closings
  union all by name select year, opd_id, entries, exits from moved
  union all by name select year, to_opd as opd_id, people as transfers_in from transfers
  union all by name select year, from_opd as opd_id, people as transfers_out from transfers
),
gathered as (
  select * from parts
  union all by name
  select year, 'region' as opd_id, opening, closing, entries, exits, 0 as transfers_in, 0 as transfers_out from parts
),
summed as (
  select
    year, opd_id,
    cast(sum(coalesce(opening, 0)) as bigint) as opening, cast(sum(coalesce(entries, 0)) as bigint) as entries, cast(sum(coalesce(exits, 0)) as bigint) as exits,
    cast(sum(coalesce(transfers_in, 0)) as bigint) as transfers_in, cast(sum(coalesce(transfers_out, 0)) as bigint) as transfers_out,
    cast(sum(coalesce(closing, 0)) as bigint) as closing
  from gathered
  group by year, opd_id
),
balanced as (
  select *, closing - (opening + entries - exits + transfers_in - transfers_out) as residual from summed
)
select * from balanced
