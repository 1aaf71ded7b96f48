-- grain: year, opd_id, position_name
-- gap = occupied − need, whatever the sign in the file
with
typed as (
  select seen.position_name, seen.position_type, coalesce(kind.position_type, post.position_type, kind.position_type_code) as known_type
  from (select distinct position_name, position_type from raw_staffing_needs) as seen
  left join regulation_position_kinds as kind
    on regexp_matches(upper(seen.position_type), kind.name_pattern) or kind.position_type_code = seen.position_type
  left join regulation_structural_posts as post on regexp_matches(upper(trim(seen.position_name)), post.name_pattern)
  qualify row_number() over (partition by seen.position_name, seen.position_type order by kind.priority, post.priority) = 1
),
placed as (
  select
    coalesce(need.year, (select max(year) from years)) as year,
    coalesce(by_opd.opd_id, by_unit.opd_id, 'tanpa-unit') as opd_id,
    need.position_name,
    case known_type when '1' then 'pengawas' else coalesce(known_type, 'pelaksana') end as position_type,
    position_class, need, occupied
  from raw_staffing_needs as need
  left join unit_names as by_opd on by_opd.source_name = need.opd_name
  left join unit_names as by_unit on by_unit.source_name = need.unit_name
  left join typed on typed.position_name = need.position_name and typed.position_type is not distinct from need.position_type
),
summed as (
  select
    year, opd_id, position_name, min(position_type) as position_type, max(position_class) as position_class,
    sum(need order by need) as need, sum(occupied order by occupied) as occupied, sum(occupied order by occupied) - sum(need order by need) as gap
  from placed
  group by year, opd_id, position_name
)
select * from summed
