-- grain: person_id, start_date, position_name
-- a promotion is stated by the type of change, or is a higher echelon, a move into a structural post, or a higher level of a functional position
with
once as (
  select *, concat_ws(chr(31), coalesce(position_name, ''), coalesce(position_type, ''), coalesce(echelon, '')) as position_key
  from raw_position_histories
  qualify row_number() over (partition by person_id, start_date, position_name order by file_id, row_no) = 1
),
kinds as (
  select seen.position_key, coalesce(coded.position_type, named.position_type, kind.position_type, post.position_type) as known_type,
    coalesce(coded.echelon_code, named.echelon_code) as echelon_code, coalesce(coded.echelon_rank, named.echelon_rank) as echelon_rank,
    level.level_rank
  from (select distinct position_key, position_name, position_type, echelon from once) as seen
  left join regulation_echelons as coded on coded.echelon_code = seen.echelon
  left join regulation_echelons as named on lower(named.echelon) = lower(replace(seen.echelon, '/', '.')) and named.echelon_code <> '10'
  left join regulation_position_kinds as kind
    on kind.position_type_code = seen.position_type or regexp_matches(upper(seen.position_type), kind.name_pattern)
  left join regulation_structural_posts as post on regexp_matches(upper(trim(seen.position_name)), post.name_pattern)
  left join regulation_position_levels as level on regexp_matches(upper(seen.position_name), level.name_pattern)
  qualify row_number() over (partition by seen.position_key order by kind.priority, post.priority, level.level_rank desc) = 1
),
ranked as (
  select
    once.person_id, once.start_date, cast(year(once.start_date) as integer) as year, once.unit_code, once.unit_name, once.opd_name, once.position_name,
    coalesce(known_type, case when level_rank is not null then 'fungsional' else 'pelaksana' end) as position_type,
    echelon_code as echelon, once.assignment, once.change_type,
    case when echelon_rank is not null then 100 - echelon_rank else coalesce(level_rank, 0) end as rank
  from once
  left join kinds using (position_key)
),
states as (
  select
    ranked.person_id, ranked.start_date, ranked.position_name,
    max_by(coalesce(100 - echelon_rank, level_rank, 0), snapshot_date) as rank
  from ranked
  join person_years as state on state.person_id = ranked.person_id and state.snapshot_date < ranked.start_date
  left join regulation_echelons on regulation_echelons.echelon_code = state.echelon_code
  left join regulation_position_levels as level on level.level = state.position_level and level_code <> 'MD'
  group by all
),
definitive as (
  select person_id, start_date, position_name, lag(rank) over (partition by person_id order by start_date, position_name) as rank
  from ranked
  where assignment is null or assignment = 'D'
),
compared as (
  select ranked.*, case when definitive.person_id is not null then coalesce(definitive.rank, states.rank) end as previous_rank
  from ranked
  left join definitive using (person_id, start_date, position_name)
  left join states using (person_id, start_date, position_name)
),
placed as (
  select
    compared.person_id, compared.start_date, compared.year,
    coalesce(units.opd_id, by_opd.opd_id, by_unit.opd_id, state.opd_id, 'tanpa-unit') as opd_id,
    compared.position_name, compared.position_type, compared.echelon, compared.assignment,
    coalesce(regexp_matches(upper(change_type), 'PROMOSI|KENAIKAN'), false)
      or coalesce(rank > previous_rank and not regexp_matches(upper(coalesce(change_type, '')), 'DEMOSI|PENURUNAN|ROTASI'), false) as is_promotion,
    compared.unit_code, compared.position_type in ('jpt', 'administrator', 'pengawas') as is_structural
  from compared
  left join units using (unit_code)
  left join unit_names as by_opd on by_opd.source_name = compared.opd_name
  left join unit_names as by_unit on by_unit.source_name = compared.unit_name
  left join person_years as state on state.person_id = compared.person_id and state.year = compared.year
)
select * from placed
