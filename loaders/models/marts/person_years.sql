-- grain: person_id, year
-- a person's state on the latest snapshot of the year in which the kind of employee was exported
with
latest as (
  select cast(year(snapshot_date) as integer) as year, coalesce(employment_type, '') as employment_type, max(snapshot_date) as snapshot_date
  from raw_asn_snapshots
  group by all
),
chosen as (
  select person_id, latest.year, max(latest.snapshot_date) as snapshot_date
  from raw_asn_snapshots as snapshot
  join latest on latest.snapshot_date = snapshot.snapshot_date and latest.employment_type = coalesce(snapshot.employment_type, '')
  where person_id is not null
  group by all
),
states as (
  select
    snapshot.*,
    chosen.year,
    coalesce(snapshot.sex, people.nip_sex) as known_sex,
    coalesce(snapshot.birth_date, people.nip_birth_date) as known_birth_date,
    coalesce(snapshot.employment_type, people.nip_kind) as known_employment_type,
    people.nip_start_year
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
  join stg_positions as position
    on position.position_name is not distinct from placed.position_name
    and position.position_code is not distinct from placed.position_code
    and position.position_type_code is not distinct from placed.position_type_code
    and position.position_type_name is not distinct from placed.position_type
    and position.echelon_code is not distinct from placed.echelon_code
    and position.echelon_name is not distinct from placed.echelon
  join stg_educations as education
    on education.education_code is not distinct from placed.education_code and education.education_name is not distinct from placed.education
  join stg_legal_statuses as status
    on status.legal_status_code is not distinct from placed.legal_status_code and status.legal_status is not distinct from placed.legal_status
  join stg_grades as grades
    on grades.grade_code is not distinct from placed.grade_code and grades.grade_name is not distinct from placed.grade
    and grades.may_be_pns = coalesce(placed.employment_type = 'PNS', true)
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
