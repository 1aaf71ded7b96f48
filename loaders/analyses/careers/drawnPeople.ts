import { mostRatees } from "../ratings.js";

/** SQL of the people that careers are told from: everybody, or whole agencies drawn by lot where there are more than an answer needs. */
export const drawnPeopleSql = `
  select person_id from (
    select person_id, arg_min(opd_id, year) as opd_id from person_years where is_active group by person_id
  ) as first_seen
  join (
    select opd_id, sum(count(*)) over (order by md5(opd_id)) - count(*) as drawn_before
    from (select person_id, arg_min(opd_id, year) as opd_id from person_years where is_active group by person_id) as counted
    group by opd_id
  ) as agency on agency.opd_id = first_seen.opd_id and agency.drawn_before < ${mostRatees}`;
