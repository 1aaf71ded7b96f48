-- grain: status_id
-- each distinct legal status of the snapshots: does it count as active headcount; the code decides, then the text, and no statement means active
with
seen as (
  select distinct concat_ws(chr(31), coalesce(legal_status_code, ''), coalesce(legal_status, '')) as status_key,
    nullif(legal_status_code, '') as legal_status_code, nullif(legal_status, '') as legal_status
  from raw_asn_snapshots
),
numbered as (
  select row_number() over (order by legal_status_code, legal_status) as status_id, * from seen
),
named as (
  select status_id, rule.is_active
  from numbered
  join regulation_legal_status_names as rule on regexp_full_match(upper(legal_status), rule.name_pattern)
  qualify row_number() over (partition by status_id order by rule.priority) = 1
),
decided as (
  select
    status_id, status_key, numbered.legal_status_code, numbered.legal_status,
    coalesce(coded.is_active, named.is_active, numbered.legal_status_code is null and numbered.legal_status is null) as is_active
  from numbered
  left join regulation_legal_statuses as coded on coded.legal_status_code = lpad(numbered.legal_status_code, 2, '0')
  left join named using (status_id)
)
select * from decided
