-- grain: year
with
snapshots as (
  select cast(year(snapshot_date) as integer) as year, max(snapshot_date) as snapshot_date
  from raw_asn_snapshots
  group by all
),
marked as (
  select year, snapshot_date, year = max(year) over () as is_latest
  from snapshots
  where year is not null
)
select * from marked
