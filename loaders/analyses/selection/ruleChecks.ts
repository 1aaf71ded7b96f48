import type { Bilingual } from "../../contracts/contract.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

/** A rule of the regulation data, how many applicants or formations it could be checked on, and where it was not kept. */
export interface RuleCheck {
  readonly rule: string;
  readonly title: Bilingual;
  readonly examined: number;
  readonly deviations: readonly Deviation[];
  readonly opds: number;
}

export interface Deviation {
  readonly year: number;
  readonly opd_id: string;
  readonly position_name: string;
  readonly formation_type: string | null;
  /** place in the exports; null for a formation */
  readonly file_id: number | null;
  readonly row_no: number | null;
}

interface Line extends Deviation {
  readonly rule: string;
  readonly is_deviation: boolean;
  readonly examined: number;
}

/** Every rule of `selection_rules` on every applicant and formation; a rule whose scores are missing examines nothing. */
export async function checkRules(warehouse: Warehouse): Promise<RuleCheck[]> {
  const order = (await warehouse.rows<{ component: string }>("select distinct component, rank from regulation_selection_tie_breaks order by rank")).map(({ component }) => component);
  const rules = await warehouse.rows<{ rule: string; name_id: string; name_en: string; tolerance: number }>("select rule, name_id, name_en, tolerance from regulation_selection_rules order by position");
  const tolerance = (rule: string) => Number(rules.find((row) => row.rule === rule)?.tolerance ?? 0);
  // what was kept in one line for each formation, what was not in one line for each departure
  const lines = await warehouse.rows<Line>(`
    ${checks(order, tolerance)}
    select rule, year, opd_id, min(position_name) as position_name, min(formation_type) as formation_type, coalesce(is_deviation, false) as is_deviation,
      case when is_deviation then file_id end as file_id, case when is_deviation then row_no::integer end as row_no, count(*)::integer as examined
    from checked
    group by rule, ${place}, is_deviation, 7, 8
    order by rule, ${place}, is_deviation, 7, 8`);
  return rules.map(({ rule, name_id, name_en }) => {
    const own = lines.filter((line) => line.rule === rule);
    return {
      rule, title: { id: name_id, en: name_en }, examined: own.reduce((sum, line) => sum + line.examined, 0), deviations: own.filter((line) => line.is_deviation),
      opds: new Set(own.map((line) => line.opd_id)).size,
    };
  });
}

const place = "year, opd_id, position_key, formation_key";
const columns = { skd: "total", tkp: "tkp", tiu: "tiu", twk: "twk" } as const;

/**
 * `standing` is what ties are settled by, compared from left to right. A formation's last appointed sets the line: `line_score`, and
 * `line_standing` among those on it.
 */
const checks = (order: readonly string[], tolerance: (rule: string) => number): string => `
with weights as (
  select max(weight) filter (component = 'skd') as skd_weight, max(weight) filter (component = 'skb') as skb_weight from regulation_selection_weights
),
scales as (
  select seen.year, min(scale.maximum) as skb_maximum
  from (select year, max(skb) as best from applicants group by year) as seen
  join regulation_selection_scales as scale on component = 'skb' and from_year <= year and maximum >= coalesce(best, 0)
  group by seen.year
),
quotas as (
  select max(times_posts) as times_posts from regulation_selection_quotas where component = 'skb'
),
scored as (
  select applicants.*, meaning.attended as attended_by_code, meaning.is_invited, coalesce(parts_total, skd) as total,
    [${order.map((component) => `${component === "skd" ? "coalesce(parts_total, skd)" : columns[component as keyof typeof columns]}::double`).join(", ")}] as standing,
    100 * (skd_weight * coalesce(parts_total, skd) / skd_maximum + skb_weight * skb / skb_maximum) as expected
  from applicants
  left join regulation_selection_codes as meaning on meaning.result_code = code
  left join scales on scales.year = applicants.year
  cross join weights
  where applicants.year is not null
),
ranked as (
  select *,
    min(standing) filter (is_invited) over formation as last_invited,
    count(*) filter (is_invited) over formation as invited,
    sat_by_code and skb is not null and expected is not null as is_ranked,
    min(expected) filter (appointed_by_code and skb is not null) over formation as line_score
  from scored
  where is_final
  window formation as (partition by ${place})
),
lined as (
  select *, min(standing) filter (appointed_by_code and is_ranked and abs(expected - line_score) <= ${tolerance("nilai-sama")}) over (partition by ${place}) as line_standing
  from ranked
),
queued as (
  select ${place}, rank() over (partition by ${place} order by standing desc) as queue
  from ranked
  where is_invited
),
judged as (
  select formations.*, (select max(queue) from queued where queued.year = formations.year and queued.opd_id = formations.opd_id and queued.position_key = formations.position_key and queued.formation_key = formations.formation_key) as last_queue, times_posts
  from formations
  cross join quotas
  where formations.appointed is not null
),
checked as (
  select 'jumlah-skd' as rule, ${place}, position_name, formation_type, file_id, row_no, abs(skd - parts_total) > ${tolerance("jumlah-skd")} as is_deviation from scored where skd is not null and parts_total is not null and attended_skd
  union all
  select 'nilai-akhir', ${place}, position_name, formation_type, file_id, row_no, abs(final_score - expected) > ${tolerance("nilai-akhir")} from scored where final_score is not null and expected is not null
  union all
  select 'ambang-batas', ${place}, position_name, formation_type, file_id, row_no, met_by_code <> meets_rule from scored where attended_skd and meets_rule is not null and met_by_code is not null
  union all
  select 'urutan-skb', ${place}, position_name, formation_type, file_id, row_no, not is_invited and met_by_code and standing > last_invited from ranked where invited > 0 and is_invited is not null and meets_rule
  union all
  select 'peringkat-akhir', ${place}, position_name, formation_type, file_id, row_no, not appointed_by_code and expected > line_score + ${tolerance("peringkat-akhir")} from ranked where is_ranked and line_score is not null
  union all
  select 'nilai-sama', ${place}, position_name, formation_type, file_id, row_no, standing > line_standing from lined where is_ranked and not appointed_by_code and abs(expected - line_score) <= ${tolerance("nilai-sama")}
  union all
  select 'kode-hasil', ${place}, position_name, formation_type, file_id, row_no,
    not is_known_code or coalesce(not attended_by_code and parts_total > 0, false) or coalesce(attended_by_code and coalesce(parts_total, skd, 0) = 0, false)
      or (is_final and coalesce(sat_by_code and skb is null, false)) or coalesce(not sat_by_code and skb is not null, false)
  from scored
  union all
  select 'kuota-skb', ${place}, position_name, formation_type, null, null, last_queue > times_posts * posts from judged where last_queue is not null
  union all
  select 'kuota-kelulusan', ${place}, position_name, formation_type, null, null, appointed > posts from judged
)`;
