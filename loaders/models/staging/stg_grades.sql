-- grain: grade_id
-- each distinct grade of the snapshots with its rank among civil servants; contract employees' grades I–XVII match none
with
seen as (
  select distinct concat_ws(chr(31), coalesce(grade_code, ''), coalesce(grade, ''), case when coalesce(employment_type, 'PNS') = 'PNS' then 'PNS' else '' end) as grade_key,
    nullif(grade_code, '') as grade_code, nullif(grade, '') as grade_name, coalesce(employment_type, 'PNS') = 'PNS' as may_be_pns
  from raw_asn_snapshots
),
numbered as (
  select row_number() over (order by grade_code, grade_name, may_be_pns) as grade_id, * from seen
),
matched as (
  select
    grade_id, grade_key, numbered.grade_code, grade_name, may_be_pns,
    coalesce(coded.grade, named.grade, grade_name) as grade,
    coalesce(coded.grade_group, named.grade_group) as grade_group
  from numbered
  left join regulation_grades as coded on may_be_pns and coded.grade_code = numbered.grade_code
  left join regulation_grades as named on may_be_pns and lower(named.grade) = lower(replace(grade_name, '.', '/'))
)
select * from matched
