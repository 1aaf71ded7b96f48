-- grain: person_id, year
-- a person's state on the latest snapshot of the year in which the kind of employee was exported
with
latest as (
  select coalesce(employment_type, '') as employment_type, max(snapshot_date) as snapshot_date
  from raw_asn_snapshots
  group by coalesce(employment_type, ''), year(snapshot_date)
),
chosen as (
  select person_id, cast(year(snapshot_date) as integer) as year, max(snapshot_date) as snapshot_date
  from raw_asn_snapshots
  where person_id is not null and (coalesce(employment_type, ''), snapshot_date) in (select employment_type, snapshot_date from latest)
  group by all
),
states as (
  select
    snapshot.*,
    chosen.year,
    coalesce(snapshot.sex, people.nip_sex) as known_sex,
    coalesce(snapshot.birth_date, people.nip_birth_date) as known_birth_date,
    coalesce(snapshot.employment_type, people.nip_kind) as known_employment_type,
    people.nip_start_year,
    concat_ws(chr(31), coalesce(position_code, ''), coalesce(position_name, ''), coalesce(position_type_code, ''), coalesce(position_type, ''), coalesce(echelon_code, ''), coalesce(echelon, '')) as position_key,
    concat_ws(chr(31), coalesce(education_code, ''), coalesce(education, '')) as education_key,
    concat_ws(chr(31), coalesce(legal_status_code, ''), coalesce(legal_status, '')) as status_key,
    concat_ws(chr(31), coalesce(grade_code, ''), coalesce(grade, ''), case when coalesce(snapshot.employment_type, 'PNS') = 'PNS' then 'PNS' else '' end) as grade_key
  from chosen
  join raw_asn_snapshots as snapshot using (person_id, snapshot_date)
  left join people using (person_id)
),
placed as (
  select
    states.*,
    coalesce(units.opd_id, by_opd.opd_id, by_unit.opd_id, 'tanpa-unit') as opd_id
  from states
  left join units using (unit_code)
  left join unit_names as by_opd on by_opd.source_name = states.opd_name
  left join unit_names as by_unit on by_unit.source_name = states.unit_name
),
described as (
  select
    placed.person_id, placed.year, placed.snapshot_date, placed.unit_code, placed.opd_id,
    known_sex as sex, known_birth_date as birth_date,
    cast(datesub('year', known_birth_date, placed.snapshot_date) as integer) as age,
    known_employment_type as employment_type,
    placed.grade_code, grades.grade,
    case when known_employment_type like 'PPPK%' then 'PPPK' else grades.grade_group end as grade_group,
    education.education_level, education.education_rank,
    position.position_type, placed.position_code, placed.position_name, position.position_level, position.echelon as echelon_code,
    position.retirement_age,
    placed.start_date,
    coalesce(placed.service_years, datesub('year', placed.start_date, placed.snapshot_date), placed.year - nip_start_year) as service_years,
    status.is_active
  from placed
  left join stg_positions as position using (position_key)
  left join stg_educations as education using (education_key)
  left join stg_legal_statuses as status using (status_key)
  left join stg_grades as grades using (grade_key)
),
dated as (
  select
    person_id, year, snapshot_date, unit_code, opd_id, sex, birth_date, age,
    case
      when age < 25 then '<25' when age < 35 then '25-34' when age < 45 then '35-44' when age < 55 then '45-54' when age >= 55 then '55+'
    end as age_band,
    employment_type, grade_code, grade, grade_group, education_level, education_rank,
    position_type, position_code, position_name, position_level, echelon_code, retirement_age,
    cast(date_trunc('month', birth_date + to_years(retirement_age)) + interval 1 month as date) as retirement_date,
    start_date, cast(service_years as integer) as service_years, is_active
  from described
)
select * from dated
