import type { Warehouse } from "../../warehouse/warehouse.js";
import type { ConfidentialTable } from "../analysis.js";

/**
 * The nine boxes of talent management for the personnel agency alone: permanent employees of the latest year by performance (predicates of two
 * years) and recorded potential, both cut as the regulation data say.
 */
export async function talentTable(warehouse: Warehouse): Promise<ConfidentialTable> {
  const rows = await warehouse.rows<{ pseudonym: string; opd_id: string; position_type: string | null; performance: string; potential: string; points: number; box: number }>(`
    with state as (select person_years.* from person_years join years using (year) where is_latest and is_active and employment_type = 'PNS'),
    performances as (
      select state.person_id, avg(appraisals.predicate) as mean
      from state join appraisals on appraisals.person_id = state.person_id and appraisals.year between state.year - 1 and state.year
      where appraisals.predicate is not null group by all
    ),
    led as (select person_id, count(*) as n from trainings where class = 'structural' group by all),
    hours as (select training_hours.person_id, hours from training_hours join years using (year) where is_latest),
    held as (select person_id, count(distinct position_name) as n from position_changes where coalesce(assignment, 'D') = 'D' group by all),
    facts as (
      select state.person_id, unnest([
        {element: 'education_rank', amount: state.education_rank::double}, {element: 'leadership_trainings', amount: coalesce(led.n, 0)::double},
        {element: 'training_hours', amount: coalesce(hours.hours, 0)::double}, {element: 'positions_held', amount: coalesce(held.n, 0)::double}], recursive := true)
      from state left join led using (person_id) left join hours using (person_id) left join held using (person_id)
    ),
    best as (
      select facts.person_id, facts.element, max(elements.points) as points
      from facts join regulation_talent_elements as elements on elements.element = facts.element and facts.amount >= elements.at_least group by all
    ),
    potentials as (select person_id, sum(points order by points) as points from best group by all),
    judged as (
      select state.person_id, state.opd_id, state.position_type, coalesce(potentials.points, 0) as points,
        (select arg_min(cut.performance, cut.worst_mean) from regulation_talent_performance as cut where performances.mean <= cut.worst_mean) as performance,
        (select arg_max(cut.potential, cut.least_points) from regulation_talent_potential as cut where coalesce(potentials.points, 0) >= cut.least_points) as potential
      from state join performances using (person_id) left join potentials using (person_id)
    )
    select people.pseudonym, judged.opd_id, judged.position_type, performance, potential, points::integer as points, boxes.box
    from judged join people using (person_id) join regulation_talent_boxes as boxes using (performance, potential)
    order by box desc, points desc, pseudonym`);
  return {
    name: "kotak-talenta",
    columns: ["pseudonym", "opd_id", "position_type", "performance", "potential", "points", "box"],
    rows: rows.map(({ pseudonym, opd_id, position_type, performance, potential, points, box }) => [pseudonym, opd_id, position_type, performance, potential, points, box]),
  };
}
