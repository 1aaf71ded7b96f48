import type { Published, PublishedObservation } from "../../loaders/datasets/published.js";
import { otherClasses, type ScenarioFacts, type ScenarioPlace } from "../scenario.js";

export type ScenarioSource = Pick<Published, "observations" | "estimates" | "opds" | "release">;

const outlook = "jumlah-sepuluh-tahun";
const steps = [{ indicator: "proyeksi-pegawai-lima-tahun", ahead: 5 }, { indicator: "proyeksi-pegawai-sepuluh-tahun", ahead: 10 }] as const;

/** All that the simulation may know: published numbers alone. A place whose projection for ten years is withheld is not among them; null without the region's. */
export function scenarioFacts({ observations, estimates, opds, release }: ScenarioSource): ScenarioFacts | null {
  const wanted = new Set(["selisih-kebutuhan", "kebutuhan-abk", "bezetting-kelas", "kekosongan-kelas", ...steps.map(({ indicator }) => indicator)]);
  const shown = observations.filter((row) => row.status === "" && row.value !== null && wanted.has(row.indicator));
  const year = Math.max(...shown.filter(({ indicator }) => indicator === steps[1].indicator).map((row) => row.year));
  const rows = new Map<string, PublishedObservation[]>();
  for (const row of shown) if (row.year === year) rows.set(row.opd_id, [...(rows.get(row.opd_id) ?? []), row]);
  const places = [{ opd_id: "region", opd_name: release.region_name }, ...opds].flatMap(({ opd_id, opd_name }) => placeFrom(opd_id, opd_name, rows.get(opd_id) ?? []) ?? []);
  const leaving = estimates.find((row) => row.question === outlook && row.measure === "laju-keluar" && row.category === "semua")?.estimate ?? null;
  if (places[0]?.id !== "region" || leaving === null) return null;
  return { year, leaving, hires: usualHires(estimates), places };
}

function placeFrom(id: string, name: string, rows: readonly PublishedObservation[]): ScenarioPlace | null {
  const total = (indicator: string) => rows.find((row) => row.indicator === indicator && row.dimension === "");
  const points = steps.flatMap(({ indicator, ahead }) => {
    const row = total(indicator);
    return row && row.count !== null ? [{ ahead, people: row.value!, due: row.count }] : [];
  });
  const last = total(steps[1].indicator);
  if (!last?.n || points.at(-1)?.ahead !== 10) return null;
  return { id, name, people: last.n, points, need: total("kebutuhan-abk")?.value ?? null, gap: total("selisih-kebutuhan")?.value ?? null, classes: classesFrom(rows) };
}

/** Staff and vacancies of the published classes; what is withheld of them stands together as the rest of the published total, which any reader can work out. */
function classesFrom(rows: readonly PublishedObservation[]): ScenarioPlace["classes"] {
  const vacancies = rows.filter(({ indicator }) => indicator === "kekosongan-kelas");
  const shown = rows.filter(({ indicator, dimension }) => indicator === "bezetting-kelas" && dimension !== "").map(({ category, value }) => ({
    id: category, occupied: value!, vacant: vacancies.find((row) => row.dimension !== "" && row.category === category)?.value ?? 0,
  }));
  const rest = (indicator: string, known: number) => (rows.find((row) => row.indicator === indicator && row.dimension === "")?.value ?? 0) - known;
  const occupied = rest("bezetting-kelas", shown.reduce((sum, { occupied: people }) => sum + people, 0));
  if (!shown.length || occupied < 0) return [];
  const vacant = Math.max(0, rest("kekosongan-kelas", shown.reduce((sum, { vacant: posts }) => sum + posts, 0)));
  return occupied === 0 ? shown : [...shown, { id: otherClasses, occupied, vacant }];
}

/** Mean of the years on record of those employment types that came in more than one of them. */
function usualHires(estimates: ScenarioSource["estimates"]): number | null {
  const rows = estimates.filter((row) => row.question === outlook && row.measure === "masuk" && row.status === "" && row.estimate !== null);
  const years = new Set(rows.map(({ period }) => period)).size;
  if (!years) return null;
  const types = [...new Set(rows.map(({ category }) => category))].map((type) => rows.filter(({ category }) => category === type).map(({ estimate }) => estimate!));
  return types.filter((counts) => counts.filter((count) => count > 0).length >= Math.min(2, years)).flat().reduce((sum, count) => sum + count, 0) / years;
}
