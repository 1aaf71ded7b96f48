import type { Bilingual } from "../contracts/contract.js";
import { protect } from "../disclosure/protect.js";
import type { LinkedTables } from "../disclosure/tables.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import type { DisclosureRules } from "./disclosureRules.js";
import type { PublishedQuality } from "./published.js";

interface Count {
  readonly kind: string;
  readonly code: string;
  readonly severity: string;
  readonly period: string;
  readonly is_rule: boolean;
  readonly count: number;
}

/**
 * Rows of the exports by kind, code, severity and period, for the whole region. Counts of rules (which say something of people, as files
 * and cells do not) pass disclosure control together with the totals of kind and severity that are published elsewhere.
 */
export async function qualityCounts(warehouse: Warehouse, titles: ReadonlyMap<string, Bilingual>, { minimum }: DisclosureRules): Promise<PublishedQuality[]> {
  const counts = await warehouse.rows<Count>(`
    select coalesce(kind, '') as kind, code, severity, coalesce(period, '') as period, bool_or(rule is not null) as is_rule, sum(count)::bigint as count
    from findings group by all order by kind, code, severity, period`);
  const withheld = protect(qualityTables(counts, minimum), { minimum });
  return counts.map(({ kind, code, severity, period, count }, at) => {
    const title = titles.get(code) ?? { id: code, en: code };
    const isWithheld = withheld.has(String(at));
    return { kind, title_id: title.id, title_en: title.en, code, severity, period, opd_id: "region", count: isWithheld ? null : count, status: isWithheld ? "c" : "" };
  });
}

function qualityTables(counts: readonly Count[], minimum: number): LinkedTables {
  const quantities = counts.map(({ is_rule, count }, at) => ({ id: String(at), value: count, sensitive: is_rule && count > 0 && count < minimum, system: "quality" }));
  const lines = counts.map((_, at) => ({ id: String(at), quantities: [String(at)] }));
  const totals = new Map<string, string[]>();
  counts.forEach(({ kind, severity }, at) => {
    for (const key of [`severity ${severity}`, `kind ${kind} ${severity}`]) totals.set(key, [...(totals.get(key) ?? []), String(at)]);
  });
  const relations = [...totals].map(([key, parts]) => {
    quantities.push({ id: key, value: parts.reduce((sum, at) => sum + counts[Number(at)]!.count, 0), sensitive: false, system: "quality" });
    lines.push({ id: key, quantities: [key] });
    return { terms: [[key, 1] as const, ...parts.map((at) => [at, -1] as const)] };
  });
  return { quantities, lines, relations };
}
