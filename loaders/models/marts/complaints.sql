-- grain: tracking_id
-- state: selesai, proses, belum, arsip; days from report to settlement, or to the evaluation date where not settled; null where the dates do not say
with
stated as (
  select seen.status, rule.state
  from (select distinct status from raw_complaints) as seen
  join regulation_complaint_statuses as rule on regexp_matches(upper(seen.status), rule.status_pattern)
  qualify row_number() over (partition by seen.status order by rule.priority) = 1
),
placed as (
  select
    coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, cast(year(complaint.date) as integer) as year,
    stated.state, stated.state = 'selesai' as is_settled,
    complaint.*
  from raw_complaints as complaint
  left join stated using (status)
  left join unit_names on source_name = complaint.opd_name
),
timed as (
  select *, case when is_settled then closed_date else (select cast(value as date) from settings where name = 'as_of') end - date as elapsed
  from placed
),
counted as (
  select * exclude (elapsed), cast(case when elapsed >= 0 then elapsed end as integer) as days
  from timed
)
select * from counted
