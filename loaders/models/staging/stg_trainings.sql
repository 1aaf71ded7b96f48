-- grain: file_id, sheet, row_no
-- each course once, with its class; the type decides, then the course's name
with
once as (
  select file_id, sheet, row_no, person_id, course_name, training_type, structural_level_code, start_date, end_date, hours,
    coalesce(year, cast(year(end_date) as integer), cast(year(start_date) as integer)) as year
  from raw_trainings
  qualify row_number() over (
    partition by person_id, course_name, coalesce(start_date, end_date), coalesce(year, cast(year(end_date) as integer), cast(year(start_date) as integer)), hours
    order by file_id, sheet, row_no) = 1
),
kinds as (
  select distinct course_name, training_type, structural_level_code from once
),
typed as (
  select course_name, training_type, structural_level_code, coalesce(coded.class, by_type.class) as class, by_type.structural_level
  from kinds
  left join regulation_training_types as coded
    on coded.training_type_code = ltrim(training_type, '0') or upper(coded.name) = upper(training_type)
  left join regulation_training_names as by_type on regexp_matches(upper(training_type), by_type.name_pattern)
  qualify row_number() over (partition by course_name, training_type, structural_level_code order by coded.class, by_type.priority) = 1
),
named as (
  select course_name, training_type, structural_level_code, by_name.class, by_name.structural_level
  from kinds
  join regulation_training_names as by_name on regexp_matches(upper(course_name), by_name.name_pattern)
  qualify row_number() over (partition by course_name, training_type, structural_level_code order by by_name.priority) = 1
),
classed as (
  select
    kinds.course_name, kinds.training_type, kinds.structural_level_code,
    case when level.structural_training_code is not null then 'structural' else coalesce(typed.class, named.class, 'other') end as class,
    coalesce(level.structural_level, typed.structural_level, named.structural_level) as structural_level
  from kinds
  left join typed on typed.course_name is not distinct from kinds.course_name
    and typed.training_type is not distinct from kinds.training_type and typed.structural_level_code is not distinct from kinds.structural_level_code
  left join named on named.course_name is not distinct from kinds.course_name
    and named.training_type is not distinct from kinds.training_type and named.structural_level_code is not distinct from kinds.structural_level_code
  left join regulation_structural_trainings as level on level.structural_training_code = kinds.structural_level_code
),
gathered as (
  select
    once.file_id, once.sheet, once.row_no, once.person_id, once.year, once.course_name, classed.class,
    case when classed.class = 'structural' then classed.structural_level end as structural_level,
    once.hours, once.start_date, once.end_date
  from once
  join classed on classed.course_name is not distinct from once.course_name
    and classed.training_type is not distinct from once.training_type and classed.structural_level_code is not distinct from once.structural_level_code
)
select * from gathered
