import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { kaplanMeier } from "../../statistics/survival/kaplanMeier.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { ActingSpell, Post, Succession } from "./posts.js";

const kinds = ["jpt", "administrator", "pengawas"] as const;
/** Fewer spells have no curve. */
const fewest = 10;
const daysOfMonth = 365.25 / 12;

/** Shares of structural posts with someone ready, filled at one time by different people, and vacant: latest year, by level, and by year. */
export function postRows(posts: readonly Post[]): Estimate[] {
  const judged = posts.filter(({ candidates }) => candidates !== null);
  const years = [...new Set(judged.map(({ year }) => year))].sort();
  const last = years.at(-1);
  const newest = judged.filter(({ year }) => year === last);
  const vacant = posts.filter(({ year }) => year === posts.at(-1)?.year);
  const places = [["", () => true], ...kinds.map((kind) => [kind, ({ position_type }: Post) => position_type === kind] as const)] as const;
  return [
    ...places.flatMap(([category, is]) => shareRow("tanpa-calon", category, newest.filter(is), (own) => own.filter(({ candidates }) => candidates === 0).length)),
    ...places.flatMap(([category, is]) => shareRow("calon-siap", category, newest.filter(is), (own) => own.filter(({ candidates }) => candidates! > 0).length)),
    ...places.flatMap(([category, is]) => shareRow("serentak", category, newest.filter(is), filledAtOnce)),
    ...places.flatMap(([category, is]) => shareRow("kosong", category, vacant.filter(is), (own) => own.filter(({ is_vacant }) => is_vacant).length)),
    ...years.flatMap((year) => shareRow("calon-siap-tahunan", "", judged.filter((post) => post.year === year), (own) => own.filter(({ candidates }) => candidates! > 0).length, String(year))),
  ];
}

/** Posts of one level in one agency (senior executives: in the region) share their candidates: as many can be filled as there are of either. */
function filledAtOnce(posts: readonly Post[]): number {
  const groups = new Map<string, { posts: number; candidates: number }>();
  for (const { opd_id, position_type, candidates } of posts) {
    const key = position_type === "jpt" ? position_type : `${position_type} ${opd_id}`;
    const own = groups.get(key) ?? { posts: 0, candidates: candidates! };
    own.posts++;
    groups.set(key, own);
  }
  return [...groups.values()].reduce((sum, own) => sum + Math.min(own.posts, own.candidates), 0);
}

function shareRow(measure: string, category: string, posts: readonly Post[], count: (own: readonly Post[]) => number, period = ""): Estimate[] {
  if (!posts.length) return [];
  const found = count(posts);
  return [estimateRow({ measure, specification: "jabatan", category, period, estimate: found / posts.length, ...wilsonInterval(found, posts.length)!, n: posts.length, units: new Set(posts.map(({ opd_id }) => opd_id)).size })];
}

/** How long posts stay with acting officials, those still open censored: the curve by month, the median, and the share beyond what the rule allows. */
export function actingRows({ spells, limit }: Pick<Succession, "spells" | "limit">): Estimate[] {
  if (spells.length < fewest) return [];
  const fit = fitOf(spells);
  const still = (days: number) => fit.steps.findLast(({ time }) => time <= days);
  const longest = spells.reduce((most, { days }) => Math.max(most, days), 0);
  const months = [3, 6, 9, 12, 18, 24].filter((month) => month * daysOfMonth <= longest);
  const at = (days: number) => {
    const step = still(days);
    return { estimate: step?.survival ?? 1, se: step?.se ?? null, low: step?.interval?.low ?? null, high: step?.interval?.high ?? null };
  };
  return [
    ...months.map((month) => estimateRow({ measure: "masih-plt", specification: "kaplan-meier", period: String(month).padStart(3, "0"), n: spells.length, ...at(month * daysOfMonth) })),
    ...(limit !== null && limit <= longest ? [estimateRow({ measure: "lewat-batas", specification: "kaplan-meier", n: spells.length, ...at(limit) })] : []),
    fit.median === null
      ? estimateRow({ measure: "median-plt", specification: "kaplan-meier", n: spells.length, reason: { id: "lebih dari separuh jabatan masih dipangku pelaksana tugas", en: "more than half of the posts are still held by acting officials" } })
      : estimateRow({ measure: "median-plt", specification: "kaplan-meier", n: spells.length, estimate: fit.median, low: fit.medianInterval.low, high: fit.medianInterval.high }),
  ];
}

function fitOf(spells: readonly ActingSpell[]) {
  return kaplanMeier(spells.map(({ days }) => days), spells.map(({ is_open }) => Number(!is_open)), { interval: "log-log" });
}
