import type { Warehouse } from "../../warehouse/warehouse.js";
import type { ConfidentialTable } from "../analysis.js";
import type { Ratings } from "../ratings.js";
import { listed, type Flag } from "./flags.js";
import type { LatentLeniency } from "./latentLeniency.js";

/** Expected share of wrongly named raters on the list: one in five, as it opens a talk and decides nothing. */
const rate = 0.2;

/** Raters to calibrate first, the surest on top; for the personnel agency alone. */
export async function calibrationList(warehouse: Warehouse, ratings: Ratings, { rater, sds }: LatentLeniency, all: readonly Flag[]): Promise<ConfidentialTable> {
  const chosen = listed(all, rate);
  const names = new Map((await warehouse.rows<{ person_id: number; pseudonym: string }>("select person_id, pseudonym from people")).map(({ person_id, pseudonym }) => [person_id, pseudonym]));
  const counts = Array.from(sds, () => ({ ratings: 0, ratees: new Set<number>() }));
  rater.codes.forEach((code, i) => {
    counts[code]!.ratings += 1;
    counts[code]!.ratees.add(ratings.ratee[i]!);
  });
  return {
    name: "kalibrasi-penilai",
    columns: ["pseudonym", "ratings", "ratees", "effect_points", "sd_points", "probability", "expected_false_discovery_rate", "direction"],
    rows: chosen.map((flag) => {
      const { ratings: rated, ratees } = counts[flag.rater]!;
      return [names.get(ratings.people[Number(rater.levels[flag.rater]!)]!) ?? null, rated, ratees.size, flag.effect, flag.sd, flag.probability, flag.falseDiscovery, flag.lenient ? "lenient" : "severe"];
    }),
  };
}
