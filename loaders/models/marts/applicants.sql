-- grain: file_id, sheet, row_no
-- stages as the result code says; where it is silent, as the scores say. Without any SKB of a year nobody is known to be appointed. age: completed years at the end of the selection's year
with
scaled as (
  select year, max(scale.from_year) as from_year
  from (select distinct year from raw_recruitments) as seen
  join regulation_selection_scales as scale on component = 'skd' and from_year <= year
  group by year
),
held as (
  select kinds.year, kinds.formation_type, min(priority) as priority
  from (select distinct year, formation_type from raw_recruitments) as kinds
  join regulation_selection_thresholds as threshold on threshold.year = kinds.year and regexp_full_match(upper(coalesce(kinds.formation_type, '')), formation_pattern)
  group by all
),
bounds as (
  select year, priority,
    max(threshold) filter (subtest = 'twk') as least_twk, max(threshold) filter (subtest = 'tiu') as least_tiu,
    max(threshold) filter (subtest = 'tkp') as least_tkp, max(threshold) filter (subtest = 'skd') as least_skd
  from regulation_selection_thresholds
  group by all
),
summed as (
  select *, twk + tiu + tkp as parts_total, coalesce(skd, twk + tiu + tkp) as skd_total, upper(trim(result_code)) as code,
    bool_or(skb is not null) over (partition by year) as is_final
  from raw_recruitments
),
placed as (
  select
    coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, applicant.* exclude (parts_total, skd_total, code, is_final), code,
    meaning.result_code is not null as is_known_code, parts_total, scale.maximum as skd_maximum,
    case when held.priority is not null and parts_total is not null
      then twk >= coalesce(least_twk, 0) and tiu >= coalesce(least_tiu, 0) and tkp >= coalesce(least_tkp, 0) and parts_total >= coalesce(least_skd, 0) end as meets_rule,
    coalesce(meaning.attended, parts_total > 0, false) as attended_skd, meaning.met_threshold as met_by_code, is_final, meaning.sat_skb as sat_by_code, meaning.is_appointed as appointed_by_code,
    cast(datesub('year', birth_date, make_date(applicant.year, 12, 31)) as integer) as age,
    upper(trim(position_name)) as position_key, upper(trim(coalesce(applicant.formation_type, ''))) as formation_key
  from summed as applicant
  left join unit_names on source_name = applicant.unit_name
  left join regulation_selection_codes as meaning on meaning.result_code = code
  left join scaled on scaled.year = applicant.year
  left join regulation_selection_scales as scale on scale.component = 'skd' and scale.from_year = scaled.from_year
  left join held on held.year = applicant.year and held.formation_type is not distinct from applicant.formation_type
  left join bounds on bounds.year = held.year and bounds.priority = held.priority
),
staged as (
  select *,
    attended_skd and coalesce(met_by_code, meets_rule, false) as met_threshold,
    case when is_final then attended_skd and coalesce(met_by_code, meets_rule, false) and coalesce(sat_by_code, true) and skb is not null end as sat_skb,
    case when is_final then coalesce(appointed_by_code, false) end as is_appointed
  from placed
)
select * from staged
