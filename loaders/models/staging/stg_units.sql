-- grain: unit_code
-- the unit tree as given; where no hierarchy was given, a tree of two levels from the names in the snapshots
with
listed as (
  select unit_code, unit_name, parent_code, echelon_code, head_position
  from raw_unit_hierarchies
  qualify row_number() over (partition by unit_code order by file_id desc, row_no desc) = 1
),
governments as (
  select source_name
  from stg_names
  join regulation_opd_types on opd_type = 'pemerintah' and regexp_matches(name_key, name_pattern)
),
observed as (
  select
    unit_code, unit_name, snapshot_date,
    case when opd_name in (select source_name from governments) then unit_name else coalesce(opd_name, unit_name) end as opd_name
  from raw_asn_snapshots
  where not exists (select 1 from listed)
),
observed_opds as (
  select 'OPD/' || name_key as unit_code, max_by(opd_name, snapshot_date) as unit_name, null as parent_code
  from observed
  join stg_names on source_name = opd_name
  group by name_key
),
observed_units as (
  select
    coalesce(unit_code, 'UNIT/' || parent.name_key || '/' || own.name_key) as unit_code,
    max_by(unit_name, snapshot_date) as unit_name,
    'OPD/' || max_by(parent.name_key, snapshot_date) as parent_code
  from observed
  join stg_names as parent on parent.source_name = opd_name
  join stg_names as own on own.source_name = unit_name
  where unit_code is not null or own.name_key <> parent.name_key
  group by all
),
observed_units_once as (
  select unit_code, min(unit_name) as unit_name, min(parent_code) as parent_code from observed_units group by unit_code
),
gathered as (
  select unit_code, unit_name, parent_code, echelon_code, head_position from listed
  union all by name select * from observed_opds
  union all by name select * from observed_units_once
),
linked as (
  select child.unit_code, child.unit_name, name_key, parent.unit_code as parent_code, nullif(child.echelon_code, '99') as echelon_code, child.head_position
  from gathered as child
  left join gathered as parent on parent.unit_code = child.parent_code and parent.unit_code <> child.unit_code
  left join stg_names on source_name = child.unit_name
)
select * from linked
