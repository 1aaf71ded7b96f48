import type { Warehouse } from "../../warehouse/warehouse.js";

/** An appointed applicant who is one employee beyond doubt, with the points of the first appraisals. */
export interface Entrant {
  readonly selection: number;
  readonly skd: number;
  readonly skb: number;
  /** predicate of the first annual appraisal: 1 Sangat Baik … 5 Sangat Kurang */
  readonly predicate: number;
  /** its points */
  readonly annual: number;
  /** mean points of the annual and the quarterly appraisals of that year */
  readonly everything: number;
  readonly rater_id: number | null;
  readonly opd_id: string;
}

/** Scores of one selection: covariances among all who sat SKD, and among those who sat SKB too. */
export interface Scores {
  readonly selection: number;
  readonly sat_skd: number;
  readonly sat_skb: number;
  readonly skd_squares: number;
  readonly passed_skd_squares: number;
  readonly passed_products: number;
  readonly passed_skb_squares: number;
}

export interface Linked {
  readonly entrants: readonly Entrant[];
  readonly scores: readonly Scores[];
  readonly appointed: number;
  readonly linked: number;
}

/** Years after that of the selection in which an appointed applicant starts. */
const startsWithin = 2;

/**
 * Applicants carry no NIP. An appointed one is linked to the employee of the same birth date and sex who started within two years after the
 * selection's year and is first seen in the same agency or position, where there is exactly one such employee and exactly one such applicant.
 */
export async function readLinked(warehouse: Warehouse): Promise<Linked> {
  const rows = await warehouse.rows<Partial<Entrant> & { readonly is_linked: boolean }>(`
    with appointed as (
      select row_number() over (order by year, birth_date, sex, opd_id, position_key, parts_total, skd, skb) as applicant_id, year as selection, birth_date, sex, opd_id, position_key, coalesce(parts_total, skd) as skd, skb
      from applicants
      where is_appointed
    ),
    firsts as (
      select person_id, birth_date, sex, start_date, opd_id, upper(trim(position_name)) as position_key
      from person_years
      where start_date is not null
      qualify row_number() over (partition by person_id order by year) = 1
    ),
    candidates as (
      select applicant_id, person_id, selection, skd, skb,
        count(*) over (partition by applicant_id) as employees, count(*) over (partition by person_id) as applicants
      from appointed
      join firsts using (birth_date, sex)
      where year(start_date) between selection + 1 and selection + ${startsWithin} and (firsts.opd_id = appointed.opd_id or firsts.position_key = appointed.position_key)
    ),
    linked as (
      select * from candidates where employees = 1 and applicants = 1
    ),
    scale as (
      select predicate, max_by(credit_share, valid_from) * 100 as points from regulation_credit_conversion group by predicate
    ),
    annual as (
      select linked.applicant_id, linked.person_id, appraisals.year, predicate, points, rater_id, appraisals.opd_id
      from linked
      join appraisals on appraisals.person_id = linked.person_id and appraisals.year between selection + 1 and selection + ${startsWithin}
      join scale using (predicate)
      qualify row_number() over (partition by linked.applicant_id order by appraisals.year) = 1
    ),
    quarters as (
      select annual.applicant_id, avg(scale.points order by scale.points) as points, count(*) as n
      from annual
      join periodic_appraisals as periodic on periodic.person_id = annual.person_id and periodic.year = annual.year
      join scale on scale.predicate = periodic.predicate
      group by annual.applicant_id
    )
    select appointed.selection, appointed.skd::double as skd, appointed.skb::double as skb, annual.predicate, annual.points::double as annual,
      ((annual.points + coalesce(quarters.points * quarters.n, 0)) / (1 + coalesce(quarters.n, 0)))::double as everything, annual.rater_id, annual.opd_id, linked.person_id is not null as is_linked
    from appointed
    left join linked using (applicant_id)
    left join annual using (applicant_id)
    left join quarters using (applicant_id)
    order by appointed.selection, appointed.applicant_id`);
  const scores = await warehouse.rows<Scores>(`
    with taken as (
      select year as selection, coalesce(parts_total, skd)::double as skd, case when sat_skb then skb::double end as skb
      from applicants
      where attended_skd and year is not null and coalesce(parts_total, skd) is not null
    )
    select selection, count(*)::integer as sat_skd, count(skb)::integer as sat_skb, coalesce(var_pop(skd order by skd) * count(*), 0) as skd_squares,
      coalesce(var_pop(skd order by skd) filter (skb is not null) * count(skb), 0) as passed_skd_squares, coalesce(covar_pop(skd, skb order by skd, skb) * count(skb), 0) as passed_products,
      coalesce(var_pop(skb order by skb) * count(skb), 0) as passed_skb_squares
    from taken group by selection order by selection`);
  const entrants = rows.filter((row): row is Entrant & { readonly is_linked: boolean } => row.annual != null && row.skd != null && row.skb != null);
  return { entrants, scores, appointed: rows.length, linked: rows.filter((row) => row.is_linked).length };
}
