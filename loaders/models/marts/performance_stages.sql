-- grain: person_id, year
-- those employed for the whole year; null where the exports do not reach: is_rewarded and is_sanctioned speak of the 12 months after the year,
-- medals for length of service left out; is_follow_up_due: the predicate calls for a reward (Sangat Baik) or a sanction (below Baik)
with
as_of as (
  select max(try_cast(value as date)) as day
  from settings
  where name = 'as_of'
),
arrived as (
  select distinct person_id, year
  from movements
  where direction = 'in'
),
staff as (
  select person_id, year, opd_id, employment_type
  from person_years
  anti join arrived using (person_id, year)
  where is_active and coalesce(start_date <= make_date(year, 1, 1), true)
),
asked as (
  select year, count(distinct quarter) as quarters
  from periodic_appraisals
  where quarter is not null
  group by year
),
monitored as (
  select person_id, year, count(distinct quarter) as quarters
  from periodic_appraisals
  where quarter is not null and predicate is not null
  group by all
),
rewarded as (
  select distinct person_id, year - 1 as year
  from awards
  where not exists (from regulation_service_medals where regexp_matches(upper(award_type), name_pattern))
),
sanctioned as (
  select distinct person_id, year - 1 as year
  from disciplines
),
reach as (
  select
    year,
    year in (select year from plans) as has_plans,
    year in (select year from appraisals) as has_appraisals,
    exists (from awards where awards.year = years.year + 1) and make_date(year + 1, 12, 31) <= day as has_rewards,
    exists (from disciplines where disciplines.year = years.year + 1) and make_date(year + 1, 12, 31) <= day as has_sanctions
  from (select distinct year from person_years) as years
  cross join as_of
),
stages as (
  select
    staff.person_id, staff.year, staff.opd_id, staff.employment_type,
    case when has_plans then plans.approved_date is not null end as is_planned,
    case when has_plans then coalesce(plans.approved_date is not null and plans.is_on_time, false) end as is_plan_on_time,
    case when asked.quarters is not null then coalesce(monitored.quarters = asked.quarters, false) end as is_monitored,
    case when has_appraisals then appraisals.predicate is not null end as is_appraised,
    case when has_appraisals then appraisals.predicate is not null and not appraisals.is_late end as is_appraisal_on_time,
    appraisals.predicate,
    case when has_rewards then rewarded.person_id is not null end as is_rewarded,
    case when has_sanctions then sanctioned.person_id is not null end as is_sanctioned
  from staff
  join reach using (year)
  left join plans using (person_id, year)
  left join asked using (year)
  left join monitored using (person_id, year)
  left join appraisals using (person_id, year)
  left join rewarded using (person_id, year)
  left join sanctioned using (person_id, year)
),
followed as (
  select *,
    predicate <> 2 as is_follow_up_due,
    case when predicate = 1 then is_rewarded when predicate > 2 then is_sanctioned end as is_followed_up
  from stages
)
select * from followed
