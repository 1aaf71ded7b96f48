-- grain: year × OPD
with cells as (
  select survey_invitations.year, survey_invitations.opd_id, greatest(invited, coalesce(responses, 0)) as n, coalesce(responses, 0) as count
  from survey_invitations
  left join (
    select year, opd_id, count(*) as responses
    from employee_survey_responses
    group by all
  ) as answered using (year, opd_id)
  where invited > 0 and survey_invitations.year in (select year from employee_survey_responses)
),
sums as (
  select year, year::varchar as period, place as opd_id, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
