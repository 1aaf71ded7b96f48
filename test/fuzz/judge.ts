import { contracts } from "../../loaders/contracts/index.js";
import type { Column } from "../../loaders/contracts/contract.js";
import { foldHeader } from "../../loaders/ingest/headers.js";
import { findingKinds } from "../../loaders/ingest/findingKinds.js";
import type { Row } from "../../loaders/warehouse/warehouse.js";
import type { Mutant } from "./mutant.js";
import { keyOf, type Observed } from "./observe.js";
import type { Place } from "./plan.js";

/** Which promise a mutation broke, and where. */
export interface Broken {
  readonly promise: "crash" | "hang" | "memory" | "count" | "silent change" | "silent loss" | "clean row refused" | "identity shown" | "no code";
  readonly message: string;
}

export interface Base {
  readonly observed: Observed;
  readonly places: readonly Place[];
}

const codes = new Map(findingKinds.map((kind) => [kind.code, kind]));
/** a long number, or an address of which a sign shows */
const identity = /\d{9}|[\w.]*[a-wyz\d][\w.]*@\w+\.\w+/i;

export interface Judgement {
  readonly broken: readonly Broken[];
  /** rows without an edit whose values were compared with those of the seed */
  readonly compared: number;
}

/** The promises that one mutated file breaks, against what became of its seed. */
export function judge(mutant: Mutant, now: Observed | undefined, base: Base, secrets: readonly string[]): Judgement {
  if (!now) return { broken: [{ promise: "silent loss", message: "the file is not in the report" }], compared: 0 };
  const broken: Broken[] = [];
  if (now.read !== now.accepted + now.quarantined || now.accepted !== now.rows.size || now.quarantined !== now.quarantine.size) {
    broken.push({ promise: "count", message: `read ${now.read}, accepted ${now.accepted} (${now.rows.size} in the table), quarantined ${now.quarantined} (${now.quarantine.size} in the table)` });
  }
  if (!["accepted", "partly"].includes(now.outcome) && !now.findings.some((finding) => codes.has(String(finding["code"])))) broken.push({ promise: "no code", message: `${now.outcome} without a finding: ${now.reason}` });
  const uncoded = [...new Set([...now.quarantine.values(), ...now.findings.map((finding) => String(finding["code"]))])].find((code) => !codes.has(code));
  if (uncoded) broken.push({ promise: "no code", message: `"${uncoded}" is no declared code` });
  const shown = now.findings.flatMap((finding) => Object.entries(finding).filter(([name]) => !["file", "count", "row_no"].includes(name)).map(([name, value]) => [name, String(value).replaceAll(mutant.path, "")] as const));
  for (const [name, text] of [...shown, ["reason", now.reason ?? ""] as const]) {
    const secret = secrets.find((word) => text.includes(word)) ?? identity.exec(text)?.[0];
    if (secret) broken.push({ promise: "identity shown", message: `finding's ${name}: ${text.slice(0, 200)}` });
  }
  const rows = rowsBroken(mutant, now, base);
  return { broken: [...broken, ...rows.broken].slice(0, 5), compared: rows.compared };
}

function rowsBroken(mutant: Mutant, now: Observed, base: Base): Judgement {
  let compared = 0;
  const whole = ["accepted", "partly"].includes(now.outcome) || now.quarantine.size > 0;
  const placeOf = new Map(base.places.map((place) => [place.origin, place]));
  const refused = new Set([...now.findings].filter((finding) => finding["code"] === "sheet-unknown").map((finding) => finding["sheet"]));
  const passedOver = now.findings.some((finding) => finding["code"] === "rows-above-header");
  const broken = mutant.clean.flatMap(({ origin, sheet, row, fromEnd }): Broken[] => {
    const old = placeOf.get(origin)!;
    const before = base.observed.rows.get(keyOf(old.sheet, old.row));
    const key = keyOf(sheet, fromEnd ? now.read - row : row);
    const after = now.rows.get(key);
    const code = now.quarantine.get(key);
    const where = `row ${key} (seed row ${old.row})`;
    if (after && before) {
      compared++;
      return changed(mutant, where, before, after);
    }
    if (after) return base.observed.quarantine.get(keyOf(old.sheet, old.row)) === "duplicate-key" || mutant.touched.length ? [] : [{ promise: "silent change", message: `${where} was in quarantine and is accepted now` }];
    if (code) {
      const fair = !before || code === "duplicate-key" || mutant.touched.length > 0 || mutant.swallowing;
      return fair ? [] : [{ promise: "clean row refused", message: `${where}: ${code}: ${JSON.stringify(now.findings.find((finding) => finding["code"] === code)?.["message"] ?? null)}` }];
    }
    if (!whole || refused.has(sheet) || passedOver || mutant.swallowing || (!before && !base.observed.quarantine.has(keyOf(old.sheet, old.row)))) return [];
    return [{ promise: "silent loss", message: `${where} is neither accepted nor in quarantine; file ${now.outcome}, read ${now.read}` }];
  });
  return { broken, compared };
}

function changed(mutant: Mutant, where: string, before: { kind: string; values: Row }, after: { kind: string; values: Row }): Broken[] {
  const folded = new Set(mutant.touched.map(foldHeader));
  if (before.kind !== after.kind) return folded.size ? [] : [{ promise: "silent change", message: `${where}: read as ${after.kind}, was ${before.kind}` }];
  const columns = contracts.find((contract) => contract.kind === before.kind)!.columns;
  const free = (column: Column) => folded.size > 0 && (["period", "year"].includes(column.type) || column.name === "employment_type" || column.headers.some((header) => folded.has(foldHeader(header))));
  /** a header that two columns accept goes to the second once the first has lost its own */
  const freed = new Set(columns.filter(free).flatMap((column) => column.headers.map(foldHeader)));
  const skip = new Set(columns.filter((column) => free(column) || column.headers.some((header) => freed.has(foldHeader(header)))).map((column) => (column.type === "nip" ? `${column.name}_id` : column.name)));
  const name = Object.keys(before.values).find((column) => !skip.has(column) && before.values[column] !== after.values[column]);
  return name ? [{ promise: "silent change", message: `${where} column ${name}: ${JSON.stringify(before.values[name])} became ${JSON.stringify(after.values[name])}` }] : [];
}
