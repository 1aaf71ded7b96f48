-- grain: unit_code
with
kinds as (
  select unit_code, opd_type
  from stg_units
  join regulation_opd_types on regexp_matches(name_key, name_pattern)
  qualify row_number() over (partition by unit_code order by priority) = 1
),
reached as (
  select descendant_code as unit_code, max_by(ancestor_code, distance) as root_code, max(distance) as depth
  from unit_closure
  group by descendant_code
),
roots as (
  select root_code, stg_units.parent_code is null as is_root
  from (select distinct root_code from reached)
  join stg_units on unit_code = root_code
),
governments as (
  select root.root_code
  from roots as root
  left join kinds on kinds.unit_code = root.root_code
  where root.is_root and (
    kinds.opd_type = 'pemerintah'
    or (kinds.opd_type is null and root.root_code in (select parent_code from stg_units join kinds as child using (unit_code))))
),
candidates as (
  select
    descendant_code as unit_code, ancestor_code as opd_code, distance, depth,
    kinds.opd_type is not null and kinds.opd_type <> 'pemerintah' as is_named,
    distance = depth - 1 and root_code in (select root_code from governments) as is_child_of_root,
    distance = depth and not exists (select 1 from governments) as is_root_without_government
  from unit_closure
  join reached on reached.unit_code = descendant_code
  join roots using (root_code)
  left join kinds on kinds.unit_code = ancestor_code
  where roots.is_root
),
chosen as (
  select unit_code, opd_code
  from candidates
  where is_named or is_child_of_root or is_root_without_government
  qualify row_number() over (partition by unit_code order by is_named desc, distance desc) = 1
),
resolved as (
  select
    stg_units.unit_code, stg_units.unit_name, stg_units.parent_code,
    trim(regexp_replace(lower(opd.unit_name), '[^a-z0-9]+', '-', 'g'), '-') as opd_id,
    case when roots.is_root then reached.depth end as depth,
    coalesce(chosen.opd_code = stg_units.unit_code, false) as is_opd,
    stg_units.echelon_code, stg_units.head_position, stg_units.name_key
  from stg_units
  join reached using (unit_code)
  join roots using (root_code)
  left join chosen using (unit_code)
  left join stg_units as opd on opd.unit_code = chosen.opd_code
)
select * from resolved
