-- grain: source_name
-- the OPD that a spelling means, and by which rule it was found; null where none or more than one fits
with
opd_keys as (
  select opd_id, name_key, string_split(regexp_replace(name_key, ' DAN ', ' ', 'g'), ' ') as words
  from opds
  join units using (unit_code, opd_id)
),
opd_initials as (
  select opd_id, array_to_string(list_transform(words, lambda word: word[1]), '') as name_key from opd_keys
  union
  select opd_id, words[1] || ' ' || array_to_string(list_transform(words[2:], lambda word: word[1]), '') from opd_keys
),
found as (
  select stg_names.name_key, opd_id, 1 as rank, 'opd' as match from stg_names join opd_keys using (name_key)
  union
  select stg_names.name_key, opd_id, 2, 'unit' from stg_names join units using (name_key) where opd_id is not null
  union
  select stg_names.name_key, opd_id, 3, 'initials' from stg_names join opd_initials using (name_key)
  union
  select stg_names.name_key, opd_id, 4, 'shorter' from stg_names join opd_keys on starts_with(opd_keys.name_key, stg_names.name_key || ' ') where contains(stg_names.name_key, ' ')
  union
  select stg_names.name_key, opd_id, 5, 'longer' from stg_names join opd_keys on contains(' ' || stg_names.name_key || ' ', ' ' || opd_keys.name_key || ' ')
),
ranked as (
  select name_key, rank, match, min(opd_id) as opd_id, count(distinct opd_id) as meanings
  from found
  group by name_key, rank, match
),
best as (
  select name_key, case when meanings = 1 then opd_id end as opd_id, match
  from ranked
  qualify row_number() over (partition by name_key order by rank) = 1
),
named as (
  select source_name, name_key, opd_id, match
  from stg_names
  left join best using (name_key)
)
select * from named
