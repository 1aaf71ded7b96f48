-- grain: year, opd_id, position_key, formation_key
-- applicants and what became of them are null in years without an export of applicants
with
placed as (
  select
    coalesce(formation.year, (select max(year) from years)) as year, coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id,
    upper(trim(position_name)) as position_key, upper(trim(coalesce(formation_type, ''))) as formation_key,
    formation.* exclude (year)
  from raw_formations as formation
  left join unit_names on source_name = formation.unit_name
),
summed as (
  select
    year, opd_id, position_key, formation_key, min(position_name) as position_name, min(formation_type) as formation_type, sum(posts)::bigint as posts,
    min(announced_date) as announced_date, bool_and(criteria_published = 1) as has_criteria, min(opened_date) as opened_date, max(closed_date) as closed_date,
    max(skd_result_date) as skd_result_date, max(skb_result_date) as skb_result_date, min(objection_start_date) as objection_start_date,
    max(objection_end_date) as objection_end_date, max(appointed_date) as appointed_date
  from placed
  group by all
),
sought as (
  select
    year, opd_id, position_key, formation_key, count(*) as applicants, count(*) filter (attended_skd) as attended,
    count(*) filter (met_threshold) as met, count(*) filter (sat_skb) as sat, count(*) filter (is_appointed) as appointed
  from applicants
  group by all
),
joined as (
  select
    summed.*, case when asked.year is not null then coalesce(applicants, 0) end as applicants, case when asked.year is not null then coalesce(attended, 0) end as attended,
    case when asked.year is not null then coalesce(met, 0) end as met, case when asked.is_final then coalesce(sat, 0) end as sat,
    case when asked.is_final then coalesce(appointed, 0) end as appointed, case when asked.is_final then greatest(0, posts - coalesce(appointed, 0)) end as unfilled
  from summed
  left join sought using (year, opd_id, position_key, formation_key)
  left join (select year, bool_or(is_final) as is_final from applicants group by year) as asked on asked.year = summed.year
)
select * from joined
