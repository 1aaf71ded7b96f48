import type { Line, LinkedTables, Quantity, Relation, Rule } from "../disclosure/tables.js";
import type { Indicator, Observation } from "../indicators/indicator.js";

/** The unit of these counts things, not people. */
const things = new Set(["posts", "rows", "layers", "days"]);

/** Their base is posts: withheld where it is small as everywhere, but no number of people. */
const postBases = new Set(["tingkat-pemenuhan"]);

/** Signed sums that are not totals of their categories: opening + in − out + residual = closing. */
const identities: Readonly<Record<string, readonly (readonly [category: string, sign: 1 | -1])[]>> = {
  komponen: [["awal", 1], ["masuk", 1], ["keluar", -1], ["pindah-masuk", 1], ["pindah-keluar", -1], ["selisih", 1], ["akhir", -1]],
};

/** The opening headcount of a year is the closing one of the year before. */
const openings = new Set(["komponen\tawal"]);

/**
 * Observations as linked tables of people: one system per indicator and period, one line per row, and as quantities its base `n`, its
 * count, and for a share the complement. Relations are the sums that hold exactly: units to the region, categories to the total or the
 * base, base = count + complement, and the flow identity. Bases that several rows share are one quantity. Equal numbers of one unit and year
 * echo each other between indicators. Where counts go below zero they are differences, not people: they are withheld with their base
 * and where they are small, and need no cover of their own. Line ids are positions in `observations`.
 */
export function observationTables(observations: readonly Observation[], indicators: readonly Indicator[], rule: Rule): LinkedTables {
  const declared = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const systems = new Map<string, { indicator: Indicator; rows: [number, Observation][] }>();
  observations.forEach((row, at) => {
    const indicator = declared.get(row.indicator);
    if (!indicator) throw new RangeError(`observation of an unknown indicator "${row.indicator}"`);
    if (!indicator.protects && things.has(indicator.unit)) return;
    const key = `${row.indicator} ${row.period}`;
    const system = systems.get(key);
    if (system) system.rows.push([at, row]);
    else systems.set(key, { indicator, rows: [[at, row]] });
  });
  const tables = { quantities: [] as Quantity[], lines: [] as Line[], relations: [] as Relation[] };
  for (const [id, { indicator, rows }] of systems) addSystem(tables, id, indicator, rows, rule);
  return tables;
}

type Parts = { readonly row: Observation; readonly n: string | null; readonly count: string | null; readonly rest: string | null };

function addSystem(tables: { quantities: Quantity[]; lines: Line[]; relations: Relation[] }, system: string, indicator: Indicator, rows: readonly [number, Observation][], { minimum }: Rule): void {
  const values = new Map<string, number>();
  const isSmall = (value: number) => value > 0 && value < minimum;
  const put = (row: Observation, name: string, value: number, echo: string): string => {
    const id = `${system} ${name}`;
    if (values.has(id)) return id;
    values.set(id, value);
    const echoes = (indicator.protects || !isSmall(value)) && value !== 0;
    tables.quantities.push({ id, value, system, sensitive: indicator.protects && isSmall(value), ...(echoes ? { echo: `${row.year} ${echo}` } : {}) });
    return id;
  };
  const isSigned = rows.some(([, row]) => row.count !== null && row.count < 0 && !(row.dimension in identities));
  const bases = sharedBases(rows.map(([, row]) => row));
  const parts = rows.map(([at, row]): Parts => {
    const place = `${row.opd_id} ${row.dimension} ${row.category}`;
    const n = row.n === null || postBases.has(indicator.id) ? null : put(row, `n ${bases.get(row) ?? place}`, row.n, row.opd_id);
    const isBase = n !== null && indicator.measure === "count" && row.count === row.n;
    const year = openings.has(`${row.dimension}\t${row.category}`) ? row.year - 1 : row.year;
    const count = row.count === null || isSigned ? null : isBase ? n : put({ ...row, year }, `c ${place}`, row.count, row.opd_id);
    const rest = indicator.measure !== "share" || row.n === null || row.count === null || !n ? null : put(row, `r ${place}`, row.n - row.count, row.opd_id);
    const withheld = indicator.protects && [row.n, row.count].some((value) => value !== null && isSmall(value));
    tables.lines.push({ id: String(at), quantities: [n, count, rest].filter((id) => id !== null), withheld, open: !indicator.protects });
    return { row, n, count, rest };
  });
  const seen = new Set<string>();
  const relate = (total: string, addends: readonly string[]) => {
    const key = [total, ...addends].join("\n");
    if (seen.has(key) || addends.includes(total) || !addends.length) return;
    if (values.get(total) !== addends.reduce((sum, id) => sum + values.get(id)!, 0)) return;
    seen.add(key);
    tables.relations.push({ terms: [[total, 1], ...addends.map((id) => [id, -1] as const)] });
  };
  for (const { n, count, rest } of parts) if (n && count && rest) relate(n, [count, rest]);
  relateUnits(parts, relate);
  relateCategories(parts, relate);
  relateIdentity(parts, values, tables.relations);
}

/** For each row whose base is that of its whole unit, a name for it: the total's, or that of a dimension whose rows all have one base. */
function sharedBases(rows: readonly Observation[]): Map<Observation, string> {
  const names = new Map<Observation, string>();
  for (const group of groups(rows, ({ opd_id }) => opd_id)) {
    const total = group.find(({ dimension }) => dimension === "");
    for (const dimension of groups(group, (row) => row.dimension)) {
      const [first] = dimension;
      if (first === undefined || dimension.some(({ n }) => n !== first.n)) continue;
      if (dimension.length === 1 && !total) continue;
      const name = total && total.n === first.n ? `${first.opd_id}  ` : `${first.opd_id} ${first.dimension} *`;
      for (const row of dimension) names.set(row, name);
    }
  }
  return names;
}

function relateUnits(parts: readonly Parts[], relate: (total: string, addends: readonly string[]) => void): void {
  for (const column of groups(parts, ({ row }) => `${row.dimension}\t${row.category}`)) {
    const region = column.find(({ row }) => row.opd_id === "region");
    if (!region) continue;
    const units = column.filter((part) => part !== region);
    for (const kind of ["n", "count", "rest"] as const) {
      const total = region[kind];
      if (total !== null) relate(total, unique(units.map((part) => part[kind])));
    }
  }
}

function relateCategories(parts: readonly Parts[], relate: (total: string, addends: readonly string[]) => void): void {
  for (const unit of groups(parts, ({ row }) => row.opd_id)) {
    const total = unit.find(({ row }) => row.dimension === "");
    for (const dimension of groups(unit.filter((part) => part !== total), ({ row }) => row.dimension)) {
      const counts = unique(dimension.map(({ count }) => count));
      for (const kind of ["n", "count", "rest"] as const) {
        if (total?.[kind]) relate(total[kind], unique(dimension.map((part) => part[kind])));
      }
      const base = unique(dimension.map(({ n }) => n));
      if (base.length === 1) relate(base[0]!, counts);
    }
  }
}

function relateIdentity(parts: readonly Parts[], values: ReadonlyMap<string, number>, relations: Relation[]): void {
  for (const unit of groups(parts.filter(({ row }) => row.dimension in identities), ({ row }) => `${row.opd_id}\t${row.dimension}`)) {
    const terms = identities[unit[0]!.row.dimension]!.flatMap(([category, sign]) => {
      const id = unit.find(({ row }) => row.category === category)?.count;
      return id ? [[id, sign] as const] : [];
    });
    if (terms.length && terms.reduce((sum, [id, sign]) => sum + sign * values.get(id)!, 0) === 0) relations.push({ terms });
  }
}

function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return [...found.values()];
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
