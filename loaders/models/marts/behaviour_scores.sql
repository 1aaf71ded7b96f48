-- grain: person_id, year, value_name
-- the seven BerAKHLAK values; the file of sub-scores wins over values carried by an appraisal
with
gathered as (
  select person_id, year, rater_id, service_orientation, accountable, competent, harmonious, loyal, adaptive, collaborative from raw_behaviour_scores
  union all
  select person_id, year, rater_id, service_orientation, accountable, competent, harmonious, loyal, adaptive, collaborative
  from raw_annual_appraisals as appraisal
  where not exists (select 1 from raw_behaviour_scores as own where own.person_id = appraisal.person_id and own.year = appraisal.year)
),
long as (
  unpivot gathered on service_orientation, accountable, competent, harmonious, loyal, adaptive, collaborative into name value_name value score
),
placed as (
  select long.person_id, long.year, long.rater_id, coalesce(opd_id, 'tanpa-unit') as opd_id, value_name, score
  from long
  left join person_years using (person_id, year)
)
select * from placed
