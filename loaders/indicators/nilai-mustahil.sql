-- grain: year × kind of export, for the region; a finding without a period counts in no year
with lines as (
  select 'attendance' as kind, year, count(*) as n from attendances group by all
  union all
  select 'payroll', year, count(*) from payrolls group by all
),
found as (
  select kind, left(period, 4)::integer as year, sum(count) as count
  from findings
  where kind in ('attendance', 'payroll') and period similar to '\d{4}.*'
    and code in ('number-unreadable', 'number-not-whole', 'value-below-minimum', 'value-above-maximum',
      'present-exceeds-working', 'attendance-days-exceed', 'late-minutes-without-late', 'payment-exceeds-allowance')
  group by all
),
sums as (
  select year, slice.dimension, slice.category, sum(n)::bigint as n, coalesce(sum(count), 0)::bigint as count
  from lines
  left join found using (kind, year), unnest([{dimension: '', category: ''}, {dimension: 'jenis-ekspor', category: kind}]) as kinds(slice)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, count, (count * 1000 / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
