-- grain: source_name
-- every spelling of a unit in any export, with the key by which spellings are compared
with
sources as (
  select opd_name as source_name from raw_asn_snapshots
  union select unit_name from raw_asn_snapshots
  union select unit_name from raw_unit_hierarchies
  union select opd_name from raw_staffing_needs
  union select unit_name from raw_staffing_needs
  union select unit_name from raw_annual_appraisals
  union select rater_unit_name from raw_annual_appraisals
  union select unit_name from raw_periodic_appraisals
  union select unit_name from raw_attendances
  union select unit_name from raw_payrolls
  union select opd_name from raw_payroll_corrections
  union select unit_name from raw_position_histories
  union select opd_name from raw_position_histories
  union select unit_name from raw_recruitments
  union select unit_name from raw_formations
  union select opd_name from raw_satisfactions
  union select opd_name from raw_complaints
  union select opd_name from raw_forums
  union select opd_name from raw_employee_surveys
  union select opd_name from raw_survey_invitations
  union select opd_name from raw_sector_indicators
  union select 'KECAMATAN ' || district from raw_populations
  union select opd_name from raw_go_lives
  union select value from settings where name = 'region_name'
),
cleaned as (
  select source_name, trim(regexp_replace(replace(upper(source_name), '&', ' DAN '), '[^A-Z0-9]+', ' ', 'g')) as cleaned_name
  from sources
  where source_name is not null
),
words as (
  select source_name, unnest(string_split(cleaned_name, ' ')) as word, generate_subscripts(string_split(cleaned_name, ' '), 1) as place
  from cleaned
),
expanded as (
  select source_name, string_agg(coalesce(expansion, word), ' ' order by place) as expanded_name
  from words
  left join regulation_unit_abbreviations on abbreviation = word
  group by source_name
),
region as (
  select max(expanded_name) as region_key from expanded join settings on value = source_name and name = 'region_name'
),
keyed as (
  select
    source_name,
    case when region_key <> '' and ends_with(expanded_name, ' ' || region_key)
      then left(expanded_name, length(expanded_name) - length(region_key) - 1)
      else expanded_name end as name_key
  from expanded
  cross join region
)
select * from keyed
