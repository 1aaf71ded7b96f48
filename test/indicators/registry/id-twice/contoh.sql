select 2024 as year
