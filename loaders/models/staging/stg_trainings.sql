-- grain: file_id, sheet, row_no
-- each course once, with its class; the type decides, then the course's name
with
once as (
  select file_id, sheet, row_no, person_id, course_name, training_type, structural_level_code, start_date, end_date, hours,
    coalesce(year, cast(year(end_date) as integer), cast(year(start_date) as integer)) as year,
    concat_ws(chr(31), coalesce(course_name, ''), coalesce(training_type, ''), coalesce(structural_level_code, '')) as course_key
  from raw_trainings
  qualify row_number() over (
    partition by person_id, course_name, coalesce(start_date, end_date), coalesce(year, cast(year(end_date) as integer), cast(year(start_date) as integer)), hours
    order by file_id, sheet, row_no) = 1
),
kinds as (
  select distinct course_key, course_name, training_type, structural_level_code from once
),
typed as (
  select course_key, coalesce(coded.class, by_type.class) as class, by_type.structural_level
  from kinds
  left join regulation_training_types as coded
    on coded.training_type_code = ltrim(training_type, '0') or upper(coded.name) = upper(training_type)
  left join regulation_training_names as by_type on regexp_matches(upper(training_type), by_type.name_pattern)
  qualify row_number() over (partition by course_key order by coded.class, by_type.priority) = 1
),
named as (
  select course_key, by_name.class, by_name.structural_level
  from kinds
  join regulation_training_names as by_name on regexp_matches(upper(course_name), by_name.name_pattern)
  qualify row_number() over (partition by course_key order by by_name.priority) = 1
),
classed as (
  select
    course_key,
    case when level.structural_training_code is not null then 'structural' else coalesce(typed.class, named.class, 'other') end as class,
    coalesce(level.structural_level, typed.structural_level, named.structural_level) as structural_level
  from kinds
  left join typed using (course_key)
  left join named using (course_key)
  left join regulation_structural_trainings as level on level.structural_training_code = kinds.structural_level_code
),
gathered as (
  select
    once.file_id, once.sheet, once.row_no, once.person_id, once.year, once.course_name, classed.class,
    case when classed.class = 'structural' then classed.structural_level end as structural_level,
    once.hours, once.start_date, once.end_date
  from once
  left join classed using (course_key)
)
select * from gathered
