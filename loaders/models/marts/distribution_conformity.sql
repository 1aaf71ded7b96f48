-- grain: opd_id, year
-- a rule of the pattern is broken by a share above its maximum, below its minimum, a count below its minimum, or another predicate being more frequent
with
counts as (
  select
    opd_id, year, count(*) as n,
    count(*) filter (where predicate = 1) as sb, count(*) filter (where predicate = 2) as b, count(*) filter (where predicate = 3) as bp,
    count(*) filter (where predicate = 4) as k, count(*) filter (where predicate = 5) as sk
  from appraisals
  where opd_id <> 'tanpa-unit'
  group by opd_id, year
),
judged as (
  select
    counts.opd_id, counts.year, rule_order, deviation,
    case rule
      when 'max_share' then (counts.sb * pattern.sb + counts.b * pattern.b + counts.bp * pattern.bp + counts.k * pattern.k + counts.sk * pattern.sk) > value * n + 1e-9
      when 'min_share' then (counts.sb * pattern.sb + counts.b * pattern.b + counts.bp * pattern.bp + counts.k * pattern.k + counts.sk * pattern.sk) < value * n - 1e-9
      when 'min_count' then (counts.sb * pattern.sb + counts.b * pattern.b + counts.bp * pattern.bp + counts.k * pattern.k + counts.sk * pattern.sk) < value
      when 'modal' then (counts.sb * pattern.sb + counts.b * pattern.b + counts.bp * pattern.bp + counts.k * pattern.k + counts.sk * pattern.sk)
        < greatest(counts.sb, counts.b, counts.bp, counts.k, counts.sk)
    end as is_broken
  from counts
  join organisation_predicates using (opd_id, year)
  join regulation_distribution_patterns as pattern
    on pattern.organisation_predicate = organisation_predicates.predicate
    and valid_from <= make_date(counts.year, 12, 31) and (valid_to is null or valid_to >= make_date(counts.year, 12, 31))
),
verdicts as (
  select
    opd_id, year, not bool_or(is_broken) as is_conform,
    min_by(deviation, rule_order) filter (where is_broken) as deviation,
    string_agg(deviation, ',' order by rule_order) filter (where is_broken) as deviations
  from judged
  group by opd_id, year
),
described as (
  select
    opd_id, year, n, organisation_predicates.predicate as organisation_predicate,
    sb / n as share_sb, b / n as share_b, bp / n as share_bp, k / n as share_k, sk / n as share_sk,
    is_conform, deviation, deviations
  from counts
  left join organisation_predicates using (opd_id, year)
  left join verdicts using (opd_id, year)
)
select * from described
