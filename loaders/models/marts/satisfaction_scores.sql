-- grain: response_id, element
-- the version is the regulation in force on the day of the survey
with
answered as (
  unpivot (
    select row_number() over (order by file_id, sheet, row_no) as response_id, opd_id, year, date, trim(service) as service, u1, u2, u3, u4, u5, u6, u7, u8, u9
    from satisfaction_responses
  )
  on u1, u2, u3, u4, u5, u6, u7, u8, u9
  into name element value score
),
versioned as (
  select answered.*, weights.version, weights.weight
  from answered
  join regulation_satisfaction_weights as weights
    on weights.element = answered.element
    and answered.date >= cast(weights.valid_from as date) and (weights.valid_to is null or answered.date <= cast(weights.valid_to as date))
)
select * from versioned
