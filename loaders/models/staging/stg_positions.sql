-- grain: position_id
-- each distinct combination of position columns in the snapshots, read once: position type, level and retirement age
-- (joined by one text key: with a null-safe join of the columns the planner hashes the millions instead of the few)
with
seen as (
  select distinct concat_ws(chr(31), coalesce(position_code, ''), coalesce(position_name, ''), coalesce(position_type_code, ''), coalesce(position_type, ''), coalesce(echelon_code, ''), coalesce(echelon, '')) as position_key,
    nullif(position_code, '') as position_code, nullif(position_name, '') as position_name, nullif(position_type_code, '') as position_type_code,
    nullif(position_type, '') as position_type_name, nullif(echelon_code, '') as echelon_code, nullif(echelon, '') as echelon_name
  from raw_asn_snapshots
),
numbered as (
  select row_number() over (order by position_key, position_name, position_code) as position_id, *,
    trim(regexp_replace(upper(coalesce(position_name, '')), '\s+', ' ', 'g')) as name_key
  from seen
),
referenced as (
  select
    position_code, max(level) as level, max(retirement_age) as retirement_age, max(nullif(echelon_code, '99')) as echelon_code
  from raw_position_references
  group by position_code
),
referenced_names as (
  select
    trim(regexp_replace(upper(position_name), '\s+', ' ', 'g')) as name_key,
    case when count(distinct retirement_age) = 1 then max(retirement_age) end as retirement_age
  from raw_position_references
  group by all
),
echelons as (
  select
    position_id,
    case
      when numbered.echelon_code in ('99', '') then null
      else coalesce(own.echelon_code, named.echelon_code, other.echelon_code) end as echelon_code,
    case
      when numbered.echelon_code in ('99', '') then null
      else coalesce(own.position_type, named.position_type, other.position_type) end as position_type
  from numbered
  left join regulation_echelons as own on own.echelon_code = numbered.echelon_code
  left join (select echelon, max(echelon_code) as echelon_code, max(position_type) as position_type from regulation_echelons group by echelon) as named
    on lower(named.echelon) = lower(replace(numbered.echelon_name, '/', '.'))
  left join referenced using (position_code)
  left join regulation_echelons as other on other.echelon_code = referenced.echelon_code
),
kinds as (
  select position_id, kind.position_type, kind.position_type_code
  from numbered
  join regulation_position_kinds as kind
    on kind.position_type_code = numbered.position_type_code or regexp_matches(upper(numbered.position_type_name), kind.name_pattern)
  qualify row_number() over (partition by position_id order by kind.position_type_code <> numbered.position_type_code, kind.priority) = 1
),
posts as (
  select position_id, post.position_type
  from numbered
  join regulation_structural_posts as post on regexp_matches(name_key, post.name_pattern)
  qualify row_number() over (partition by position_id order by post.priority) = 1
),
levels as (
  select position_id, coalesce(coded.level, named.level) as level
  from numbered
  left join referenced using (position_code)
  left join regulation_position_levels as coded
    on coded.level_code = upper(referenced.level) or upper(coded.level) = upper(referenced.level)
  left join regulation_position_levels as named on regexp_matches(name_key, named.name_pattern)
  qualify row_number() over (partition by position_id order by named.level_rank desc) = 1
),
typed as (
  select
    position_id, position_key, position_code, position_name, numbered.position_type_code, position_type_name, numbered.echelon_code, echelon_name, name_key,
    echelons.echelon_code as echelon,
    coalesce(
      echelons.position_type,
      kinds.position_type,
      case when kinds.position_type_code = '1' then coalesce(posts.position_type, 'pengawas') end,
      case when levels.level is not null then 'fungsional' end,
      posts.position_type,
      'pelaksana') as position_type,
    levels.level
  from numbered
  left join echelons using (position_id)
  left join kinds using (position_id)
  left join posts using (position_id)
  left join levels using (position_id)
),
ruled as (
  select position_id, rule.retirement_age
  from typed
  join regulation_retirement_ages as rule
    on rule.position_type = typed.position_type
    and (rule.name_pattern is null or regexp_matches(typed.name_key, rule.name_pattern))
    and (rule.level is null or rule.level = typed.level)
  qualify row_number() over (partition by position_id order by rule.priority) = 1
),
aged as (
  select
    position_id, position_key, position_code, position_name, position_type_code, position_type_name, typed.echelon_code, echelon_name,
    typed.echelon, typed.position_type,
    case when typed.position_type = 'fungsional' then typed.level end as position_level,
    coalesce(referenced.retirement_age, referenced_names.retirement_age, ruled.retirement_age) as retirement_age
  from typed
  left join referenced using (position_code)
  left join referenced_names using (name_key)
  left join ruled using (position_id)
)
select * from aged
