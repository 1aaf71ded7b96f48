import type { Line, LinkedTables, Quantity } from "../disclosure/tables.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import { isDisclosing, type DisclosureRules } from "./disclosureRules.js";
import { groups } from "./groups.js";
import { identities, observationRelations, type Parts } from "./observationRelations.js";
import { largest, sameDimensions, samePlaces } from "./sameNumbers.js";

/** The opening headcount of a year is the total of the year before. */
const openings = new Set(["komponen awal"]);

/**
 * Observations as linked tables of people: one system per indicator and period, one line per row, and as quantities its base `n`, its
 * count, and for a share the complement. Relations are the sums that hold exactly. Bases that several rows share are one quantity.
 * Numbers of one unit and year that stand for the same people in several indicators echo each other where they are equal. Where counts go
 * below zero they are differences, not people: they are withheld with their base and where they are small, and need no cover of their own.
 * Line ids are positions in `observations`.
 *
 * @throws RangeError for an observation of an unknown indicator
 */
export function observationTables(observations: readonly Observation[], indicators: readonly Indicator[], rules: DisclosureRules): LinkedTables {
  const declared = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const placed = observations.map((row, at) => ({ row, at, indicator: declared.get(row.indicator) }));
  const unknown = placed.find(({ indicator }) => !indicator);
  if (unknown) throw new RangeError(`observation of an unknown indicator "${unknown.row.indicator}"`);
  const people = placed.filter(({ indicator }) => indicator!.protects || indicator!.unit === "people");
  const tables = new Tables(rules);
  const modes = new Map(largest.map((entry) => [entry.indicator, largestPlaces(observations, entry)]));
  const systems = groups(people, ({ row }) => `${row.indicator} ${row.period}`).map((entries) => tables.add(entries[0]!.indicator!, entries, modes));
  return { quantities: [...tables.quantities.values()], lines: tables.lines, relations: observationRelations(systems, tables.quantities) };
}

interface Entry {
  readonly at: number;
  readonly row: Observation;
}

class Tables {
  readonly quantities = new Map<string, Quantity>();
  readonly lines: Line[] = [];

  constructor(private readonly rules: DisclosureRules) {}

  add(indicator: Indicator, entries: readonly Entry[], modes: ReadonlyMap<string, ReadonlyMap<string, string>>): Parts[] {
    const isSigned = entries.some(({ row }) => row.count !== null && row.count < 0 && !(row.dimension in identities));
    const bases = sharedBases(entries.map(({ row }) => row));
    return entries.map(({ at, row }): Parts => {
      const place = row.dimension === "" ? "" : `${sameDimensions[row.dimension] ?? row.dimension} ${row.category}`;
      const same = place === "" ? samePlaces[indicator.id] : undefined;
      const mode = modes.get(indicator.id)?.get(`${row.period} ${row.opd_id}`);
      const base = bases.get(row);
      const isOpenBase = this.rules.indicators.get(indicator.id)?.base !== undefined;
      const disclosing = indicator.protects && isDisclosing(row, this.rules);
      const n = row.n === null || isOpenBase ? null : this.put(indicator, row, `n ${base ?? `${row.opd_id} ${place}`}`, row.n, same?.n ?? (base ? "" : place));
      const isBase = n !== null && indicator.measure === "count" && row.count === row.n;
      const count = row.count === null || isSigned ? null : isBase ? n : this.put(indicator, row, `c ${row.opd_id} ${place}`, row.count, mode ?? same?.count ?? place, disclosing && isOpenBase);
      const rest = indicator.measure !== "share" || row.count === null || n === null ? null : this.put(indicator, row, `r ${row.opd_id} ${place}`, row.n! - row.count, same?.rest ?? null);
      const withheld = disclosing || (indicator.protects && [row.n, row.count].some((value) => value !== null && this.isSmall(value)));
      this.lines.push({ id: String(at), quantities: [n, count, rest].filter((id) => id !== null), withheld, open: !indicator.protects, weight: importanceOf(row) });
      return { row, n, count, rest };
    });
  }

  private put(indicator: Indicator, row: Observation, name: string, value: number, place: string | null, isSensitive = false): string {
    const system = `${row.indicator} ${row.period}`;
    const id = `${system} ${name}`;
    if (this.quantities.has(id)) return id;
    const echoes = place !== null && value !== 0 && (indicator.protects || !this.isSmall(value));
    const echo = openings.has(place ?? "") ? `${row.opd_id} ${row.year - 1}` : place === "" ? `${row.opd_id} ${row.year}` : `${row.opd_id} ${row.period} ${place}`;
    this.quantities.set(id, { id, value, system, sensitive: isSensitive || (indicator.protects && this.isSmall(value)), ...(echoes ? { echo } : {}) });
    return id;
  }

  private isSmall(value: number): boolean {
    return value > 0 && value < this.rules.minimum;
  }
}

/** How much is lost by withholding a row: totals are read more than their parts, and the region more than its units. */
export function importanceOf({ opd_id, dimension }: Pick<Observation, "opd_id" | "dimension">): number {
  return (opd_id === "region" ? 10 : 1) * (dimension === "" ? 10 : 1);
}

/** For each row whose base is that of its whole unit, a name for it: the total's, or that of a dimension whose rows all have one base. */
function sharedBases(rows: readonly Observation[]): Map<Observation, string> {
  const names = new Map<Observation, string>();
  for (const unit of groups(rows, ({ opd_id }) => opd_id)) {
    const total = unit.find(({ dimension }) => dimension === "");
    for (const dimension of groups(unit, (row) => row.dimension)) {
      const [first] = dimension;
      if (first === undefined || dimension.some(({ n }) => n !== first.n)) continue;
      if (dimension.length === 1 && !total) continue;
      const name = total && total.n === first.n ? first.opd_id : `${first.opd_id} ${first.dimension}`;
      for (const row of dimension) names.set(row, name);
    }
  }
  return names;
}

/** Where, in each period and unit, the category with the largest count stands. */
function largestPlaces(observations: readonly Observation[], { of, dimension }: (typeof largest)[number]): Map<string, string> {
  const rows = observations.filter((row) => row.indicator === of && row.dimension === dimension && row.count !== null);
  return new Map(groups(rows, ({ period, opd_id }) => `${period} ${opd_id}`).map((group) => {
    const most = group.reduce((best, row) => (row.count! > best.count! ? row : best));
    return [`${most.period} ${most.opd_id}`, `${dimension} ${most.category}`];
  }));
}
