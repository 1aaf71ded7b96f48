-- grain: opd_id, year
-- the organisation predicate that most of the OPD's appraisals name; a tie takes the lower rating
with
named as (
  select opd_id, year, organisation_predicate, count(*) as n
  from appraisals
  where organisation_predicate is not null and opd_id <> 'tanpa-unit'
  group by all
),
settled as (
  select opd_id, year, organisation_predicate as predicate
  from named
  qualify row_number() over (partition by opd_id, year order by n desc, organisation_predicate desc) = 1
)
select * from settled
