-- grain: education_id
-- each distinct education of the snapshots with its level; the code decides, the text where the code is unknown
with
seen as (
  select distinct concat_ws(chr(31), coalesce(education_code, ''), coalesce(education, '')) as education_key,
    nullif(education_code, '') as education_code, nullif(education, '') as education_name
  from raw_asn_snapshots
),
numbered as (
  select row_number() over (order by education_code, education_name) as education_id, * from seen
),
matched as (
  select education_id, education_key, numbered.education_code, education_name, level.education_level, level.education_rank
  from numbered
  left join regulation_education_levels as level
    on level.education_code = lpad(numbered.education_code, 2, '0')
    or regexp_full_match(upper(trim(education_name)), level.name_pattern)
  qualify row_number() over (
    partition by education_id
    order by level.education_code is distinct from lpad(numbered.education_code, 2, '0'), level.education_code) = 1
)
select * from matched
