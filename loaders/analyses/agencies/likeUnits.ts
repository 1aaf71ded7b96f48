import type { Published, PublishedObservation } from "../../datasets/published.js";

/** What an agency is compared with: agencies of its type where there are three others at least, else those of its class of size, or the five nearest in size. */
export interface LikeUnits {
  readonly kind: "type" | "size";
  /** ids, without the agency itself */
  readonly members: readonly string[];
}

const fewest = 3;
const nearest = 5;
/** Least headcounts of the classes; an agency whose headcount is withheld is small. */
const classes = [0, 50, 200];

/** The like units of every agency, by its id, from the newest published headcounts. */
export function likeUnits(opds: Published["opds"], observations: readonly PublishedObservation[]): ReadonlyMap<string, LikeUnits> {
  const headcounts = new Map<string, number>();
  const rows = observations.filter((row) => row.indicator === "jumlah-pegawai" && row.dimension === "" && row.value !== null);
  for (const row of [...rows].sort((a, b) => (a.period < b.period ? -1 : 1))) headcounts.set(row.opd_id, row.value!);
  const sizeOf = (id: string) => classes.findLastIndex((least) => (headcounts.get(id) ?? 0) >= least);
  return new Map(opds.map(({ opd_id, opd_type }) => {
    const others = opds.filter((other) => other.opd_id !== opd_id);
    const ofType = others.filter((other) => other.opd_type === opd_type);
    const ofSize = others.filter((other) => sizeOf(other.opd_id) === sizeOf(opd_id));
    const distance = (other: { readonly opd_id: string }) => Math.abs((headcounts.get(other.opd_id) ?? 0) - (headcounts.get(opd_id) ?? 0));
    const alike = ofType.length >= fewest ? ofType : ofSize.length >= fewest ? ofSize : [...others].sort((a, b) => distance(a) - distance(b)).slice(0, nearest);
    return [opd_id, { kind: ofType.length >= fewest ? "type" : "size", members: alike.map((other) => other.opd_id) } as const];
  }));
}
