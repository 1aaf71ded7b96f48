import { contracts } from "../contracts/index.js";
import type { Bilingual } from "../contracts/contract.js";
import { protect } from "../disclosure/protect.js";
import type { Quantity, Line, LinkedTables, Relation } from "../disclosure/tables.js";
import type { Observation } from "../indicators/indicator.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import type { DisclosureRules } from "./disclosureRules.js";
import type { Published, PublishedQuality } from "./published.js";

interface Count {
  readonly kind: string;
  readonly code: string;
  readonly severity: string;
  readonly period: string;
  readonly is_rule: boolean;
  readonly count: number;
}

type Kind = { readonly kind: string; readonly files: number } & Readonly<Record<Measure, number>>;

const measures = ["read", "accepted", "quarantined", "warnings"] as const;
type Measure = (typeof measures)[number];

/** Kinds whose rows are posts, units, services or systems; rows of any other kind stand for people. */
export const impersonal: ReadonlySet<string> = new Set(["unit-hierarchy", "position-reference", "staffing-need", "formation", "sector-indicator", "population", "go-live"]);

/** What indicators of the exports show of the same numbers: their dimension, and the lines behind a row of a category. */
const shownBy: Readonly<Record<string, { readonly dimension: string; readonly lines: (category: string) => readonly string[] }>> = {
  "baris-diterima": { dimension: "jenis-ekspor", lines: (kind) => [`read ${kind}`, `accepted ${kind}`] },
  "baris-dikarantina": { dimension: "jenis-ekspor", lines: (kind) => [`read ${kind}`, `quarantined ${kind}`] },
  "temuan-mutu": { dimension: "tingkat", lines: (severity) => ["read *", `severity ${severity}`] },
};

/** Counts of the exports that passed disclosure control. */
export interface QualityCounts {
  /** by kind, code, severity and period, for the whole region */
  readonly quality: readonly PublishedQuality[];
  /** rows of each kind */
  readonly kinds: Published["kinds"];
  /** whether a row of an indicator of the exports shows a number that is withheld */
  readonly isWithheld: (row: Pick<Observation, "indicator" | "dimension" | "category">) => boolean;
}

/**
 * Counts of rows and findings of the exports, all passed through disclosure control together: by kind, by code, by severity and in total.
 * Sensitive are small counts of rules (which say something of people, as files and cells do not), and of rows of kinds that stand for
 * people; findings of cells are withheld only where they would add up to these.
 */
export async function qualityCounts(warehouse: Warehouse, titles: ReadonlyMap<string, Bilingual>, { minimum }: DisclosureRules): Promise<QualityCounts> {
  const counts = await warehouse.rows<Count>(`
    select coalesce(kind, '') as kind, code, severity, coalesce(period, '') as period, bool_or(rule is not null) as is_rule, sum(count)::bigint as count
    from findings group by all order by kind, code, severity, period`);
  const rows = await warehouse.rows<Kind>(`
    select coalesce(kind, '') as kind, count(*) as files, coalesce(sum(read), 0)::bigint as read, coalesce(sum(accepted), 0)::bigint as accepted,
      coalesce(sum(quarantined), 0)::bigint as quarantined, coalesce(sum(warnings), 0)::bigint as warnings
    from files group by all order by kind`);
  const withheld = protect(qualityTables(counts, rows, minimum), { minimum });
  const unknown: Bilingual = { id: "Jenis tidak dikenal", en: "Unknown kind" };
  return {
    quality: counts.map(({ kind, code, severity, period, count }, at) => {
      const title = titles.get(code) ?? { id: code, en: code };
      const isWithheld = withheld.has(String(at));
      return { kind, title_id: title.id, title_en: title.en, code, severity, period, opd_id: "region", count: isWithheld ? null : count, status: isWithheld ? "c" : "" };
    }),
    kinds: rows.map((row) => {
      const shown = (measure: Measure) => (withheld.has(`${measure} ${row.kind}`) ? null : row[measure]);
      const title = contracts.find(({ kind }) => kind === row.kind)?.title ?? unknown;
      return { kind: row.kind, title, files: row.files, read: shown("read"), accepted: shown("accepted"), quarantined: shown("quarantined"), warnings: shown("warnings") };
    }),
    isWithheld: ({ indicator, dimension, category }) => {
      const shown = shownBy[indicator];
      if (!shown) return false;
      const place = dimension === "" ? "*" : category === "tidak-dikenal" ? "" : category;
      return shown.lines(place).some((line) => withheld.has(line));
    },
  };
}

function qualityTables(counts: readonly Count[], kinds: readonly Kind[], minimum: number): LinkedTables {
  const quantities: Quantity[] = [];
  const lines: Line[] = [];
  const relations: Relation[] = [];
  const put = (id: string, value: number, isSensitive: boolean, weight = 1) => {
    quantities.push({ id, value, sensitive: isSensitive && value > 0 && value < minimum, system: "quality" });
    lines.push({ id, quantities: [id], weight });
  };
  const sum = (total: string, parts: readonly string[]) => relations.push({ terms: [[total, 1], ...parts.map((part) => [part, -1] as const)] });
  const isPersonal = (kind: string) => !kind.split("+").every((part) => impersonal.has(part));

  counts.forEach(({ is_rule, count }, at) => put(String(at), count, is_rule));
  for (const row of kinds) {
    for (const measure of measures) put(`${measure} ${row.kind}`, row[measure], isPersonal(row.kind), 2);
    sum(`read ${row.kind}`, [`accepted ${row.kind}`, `quarantined ${row.kind}`]);
    for (const [measure, severity] of [["warnings", "warning"], ["quarantined", "error"]] as const) {
      const parts = counts.map((count, at) => ({ ...count, at })).filter((count) => count.kind === row.kind && count.severity === severity);
      if (parts.length && row[measure] === addUp(parts.map(({ count }) => count))) sum(`${measure} ${row.kind}`, parts.map(({ at }) => String(at)));
    }
  }
  for (const measure of ["read", "accepted", "quarantined"] as const) {
    put(`${measure} *`, addUp(kinds.map((row) => row[measure])), kinds.some(({ kind }) => isPersonal(kind)), 100);
    sum(`${measure} *`, kinds.map(({ kind }) => `${measure} ${kind}`));
  }
  sum("read *", ["accepted *", "quarantined *"]);
  const severities = [...new Set(counts.map(({ severity }) => severity))];
  for (const severity of severities) {
    const parts = counts.flatMap((count, at) => (count.severity === severity ? [{ at: String(at), value: count.count }] : []));
    put(`severity ${severity}`, addUp(parts.map(({ value }) => value)), false, 100);
    sum(`severity ${severity}`, parts.map(({ at }) => at));
  }
  put("severity *", addUp(counts.map(({ count }) => count)), false, 100);
  sum("severity *", severities.map((severity) => `severity ${severity}`));
  return { quantities, lines, relations };
}

function addUp(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
