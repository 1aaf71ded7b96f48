-- grain: opd_id
with
heads as (
  select opd_id, unit_code, unit_name as opd_name, name_key
  from units
  where is_opd
  qualify row_number() over (partition by opd_id order by depth, unit_code) = 1
),
typed as (
  select opd_id, rule.opd_type, rule.sector
  from heads
  join regulation_opd_types as rule on regexp_matches(name_key, name_pattern)
  qualify row_number() over (partition by opd_id order by rule.priority) = 1
),
sectored as (
  select opd_id, rule.sector
  from heads
  join regulation_opd_sectors as rule on regexp_matches(name_key, name_pattern)
  qualify row_number() over (partition by opd_id order by rule.priority) = 1
),
described as (
  select
    opd_id, opd_name,
    coalesce(typed.opd_type, 'dinas') as opd_type,
    coalesce(case when typed.opd_type in ('kecamatan', 'sekretariat', 'inspektorat', 'satpol') then typed.sector end, sectored.sector, typed.sector, 'pemerintahan') as sector,
    unit_code
  from heads
  left join typed using (opd_id)
  left join sectored using (opd_id)
)
select * from described
