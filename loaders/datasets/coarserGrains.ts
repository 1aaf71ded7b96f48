import { protect } from "../disclosure/protect.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import type { DisclosureRules } from "./disclosureRules.js";
import { grainIds, type GrainId } from "./grains.js";
import { groups } from "./groups.js";
import { observationTables } from "./observationTables.js";
import type { PublishedObservation } from "./published.js";
import { addsUp, regroup, type GrainData, type Naming } from "./regroup.js";

/** What would be withheld of an indicator at a coarser grain. `summed`: made of sums of cells that are published apart; `known`: whether its sums are those of people. */
export interface GrainOutcome {
  readonly grain: GrainId;
  readonly summed: boolean;
  readonly known: boolean;
  readonly cells: number;
  readonly withheld: number;
}

/** Each row is an event of its year, so that years add up; of other indicators the same people stand in every year. */
const events = new Set(["jumlah-pelamar", "matriks-perpindahan"]);

/** An agency or a category stays by itself where no more of its cells than this are withheld. */
const fewWithheld = { agency: 0.05, category: 0.5 };

/**
 * What each coarser grain of each indicator would leave withheld, re-aggregated from the numbers themselves and protected again.
 *
 * A grain that only leaves rows out is counted as this release stands: what is withheld stays so, as its showing would tell that it was
 * withheld for the sake of others. For the same reason a sum with exactly one withheld part stays withheld, which it would give away. What
 * is merged is chosen by what is published, never by a withheld number.
 */
export function coarserGrains(data: readonly GrainData[], types: ReadonlyMap<string, string>, rules: DisclosureRules): Map<string, GrainOutcome[]> {
  const found = new Map(data.map(({ indicator }) => [indicator.id, [] as GrainOutcome[]]));
  for (const grain of grainIds) {
    const entries = data.flatMap((entry) => {
      const regrouping = regroupings[grain](entry, types);
      return regrouping ? [{ ...entry, ...regrouping }] : [];
    });
    for (const outcome of outcomes(grain, entries, rules)) found.get(outcome.indicator)!.push(outcome);
  }
  return found;
}

interface Regrouping {
  /** null: rows are left out, none are summed */
  readonly naming: Naming | null;
  readonly keep: (row: Observation) => boolean;
  readonly known: boolean;
}

const isTotal = (row: Observation) => row.dimension === "";
const isRegion = (row: Observation) => row.opd_id === "region";
const every = () => true;

const regroupings: Readonly<Record<GrainId, (data: GrainData, types: ReadonlyMap<string, string>) => Regrouping | null>> = {
  "kategori-digabung": (data) => {
    const category = mergedCategories(data);
    return category && { naming: { category }, keep: every, known: addsUp(data, "category") };
  },
  "tahun-digabung": (data) => {
    const periods = [...new Set(data.rows.map(({ period }) => period))].sort();
    return periods.length < 2 ? null : { naming: { period: () => `${periods[0]}–${periods.at(-1)}` }, keep: every, known: events.has(data.indicator.id) };
  },
  "opd-digabung": (data, types) => {
    const place = mergedAgencies(data, types);
    return place && { naming: { place }, keep: every, known: addsUp(data, "place") };
  },
  "opd-dan-kategori-digabung": (data, types) => {
    const [place, category] = [mergedAgencies(data, types), mergedCategories(data)];
    return place && category && { naming: { place, category }, keep: every, known: addsUp(data, "place") && addsUp(data, "category") };
  },
  "tanpa-dimensi": (data) => part(data, isTotal),
  "opd-digabung-tanpa-dimensi": (data, types) => {
    const place = data.rows.some(isTotal) && !data.rows.every(isTotal) ? mergedAgencies(data, types) : null;
    return place && { naming: { place }, keep: isTotal, known: addsUp(data, "place") };
  },
  daerah: (data) => part(data, isRegion),
  "daerah-tanpa-dimensi": (data) => (data.rows.every(isTotal) || data.rows.every(isRegion) ? null : part(data, (row) => isTotal(row) && isRegion(row))),
};

function part({ rows }: GrainData, keep: (row: Observation) => boolean): Regrouping | null {
  return rows.some(keep) && !rows.every(keep) ? { naming: null, keep, known: true } : null;
}

function outcomes(grain: GrainId, entries: readonly (GrainData & Regrouping)[], rules: DisclosureRules): (GrainOutcome & { readonly indicator: string })[] {
  const plain = entries.filter(({ naming, known }) => !naming || !known).map(({ indicator, published, keep, naming, known }) => {
    const cells = published.filter((row) => keep(row) && isCell(row));
    return { indicator: indicator.id, grain, summed: naming !== null, known, cells: cells.length, withheld: cells.filter(({ status }) => status === "c").length };
  });
  const summed = entries.filter(({ naming, known }) => naming && known).map((entry) => ({ entry, sums: regroup(entry, entry.naming!, entry.keep) }));
  const rows = summed.flatMap(({ sums }) => sums.map(({ row }) => row));
  const parts = new Map(summed.flatMap(({ sums }) => sums.map(({ withheldParts }) => withheldParts)).map((count, at) => [String(at), count]));
  const withheld = rows.length ? protectWith(rows, entries.map(({ indicator }) => indicator), parts, rules) : new Set<string>();
  let at = 0;
  const made = summed.map(({ entry: { indicator }, sums }) => {
    const hidden = sums.filter(() => withheld.has(String(at++))).length;
    return { indicator: indicator.id, grain, summed: true, known: true, cells: sums.length, withheld: hidden };
  });
  return [...plain, ...made];
}

/** Disclosure control in which a row with exactly one withheld part is withheld from the start, and guarded unless a row without any shows the same number. */
function protectWith(rows: readonly Observation[], indicators: readonly Indicator[], parts: ReadonlyMap<string, number>, rules: DisclosureRules): ReadonlySet<string> {
  const tables = observationTables(rows, indicators, rules);
  const isForced = ({ id }: { readonly id: string }) => parts.get(id) === 1;
  const quantitiesOf = (count: number) => new Set(tables.lines.filter(({ id }) => parts.get(id) === count).flatMap(({ quantities }) => quantities));
  const [shown, guarded] = [quantitiesOf(0), quantitiesOf(1)];
  return protect({
    ...tables,
    quantities: tables.quantities.map((quantity) => (quantity.value > 0 && guarded.has(quantity.id) && !shown.has(quantity.id) ? { ...quantity, sensitive: true } : quantity)),
    lines: tables.lines.map((line) => (isForced(line) ? { ...line, withheld: true } : line)),
  }, rules);
}

/** A row that holds a number, or would. */
export function isCell({ status }: PublishedObservation): boolean {
  return status === "" || status === "c";
}

/** Agencies of one type of which most is withheld, together; those alone in their type together with each other. */
function mergedAgencies({ published }: GrainData, types: ReadonlyMap<string, string>): ((row: Observation) => string) | null {
  const small = groups(published.filter((row) => !isRegion(row)), ({ opd_id }) => opd_id).filter((rows) => withheldShare(rows) > fewWithheld.agency).map(([row]) => row!.opd_id);
  if (small.length < 2) return null;
  const names = new Map<string, string>();
  for (const alike of groups(small, (id) => types.get(id) ?? "")) for (const id of alike) names.set(id, alike.length > 1 ? `jenis ${types.get(id) ?? ""}` : "lainnya");
  return ({ opd_id }) => names.get(opd_id) ?? opd_id;
}

/** In each dimension the categories of which more than half is withheld, together with the next where there is but one. */
function mergedCategories({ published }: GrainData): ((row: Observation) => string) | null {
  const merged = new Set<string>();
  for (const dimension of groups(published.filter((row) => !isTotal(row)), (row) => row.dimension)) {
    const categories = groups(dimension, ({ category }) => category).map((rows) => ({ key: placeOf(rows[0]!), share: withheldShare(rows) })).sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
    const small = categories.filter(({ share }) => share > fewWithheld.category).length;
    const taken = small === 1 ? 2 : small;
    if (small && taken < categories.length) for (const { key } of categories.slice(0, taken)) merged.add(key);
  }
  return merged.size ? (row) => (merged.has(placeOf(row)) ? "gabungan" : row.category) : null;
}

function placeOf({ dimension, category }: Observation): string {
  return `${dimension}\t${category}`;
}

function withheldShare(rows: readonly PublishedObservation[]): number {
  const cells = rows.filter(isCell);
  return cells.length ? cells.filter(({ status }) => status === "c").length / cells.length : 0;
}
