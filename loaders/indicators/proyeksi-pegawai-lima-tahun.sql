-- grain: OPD × dimension × category of the newest year
-- the mart adds up everyone's chance of still being here in five years and the hires to be expected
with observations as (
  select year, year::varchar as period, opd_id, case when position_type = '' then '' else 'jenis-jabatan' end as dimension, position_type as category,
    people as n, retiring as count, expected as value, low, high
  from headcount_outlooks
  where horizon = 5
)
select * from observations
