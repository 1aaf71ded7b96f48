import type { Formation } from "../applicants.js";
import { dateText, dayOf, type Day } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";

const headers = ["No", "Tahun", "Jabatan", "Unit", "Jenis Formasi", "Jumlah Formasi", "Tanggal Pengumuman", "Kriteria Diumumkan (Ya/Tidak)", "Tanggal Buka Pendaftaran", "Tanggal Tutup Pendaftaran", "Tanggal Hasil SKD", "Tanggal Hasil SKB", "Masa Sanggah Mulai", "Masa Sanggah Selesai", "Tanggal Penetapan"];

/** Planted: the later selection is more open than the earlier one. */
export const transparency = { criteria: [0.92, 0.7], announced: [0.97, 0.85], objection: [0.9, 0.45] } as const;

/** Formations of both selections with what was published of them. */
export const formationLayout: Layout = {
  kind: "formation",
  files(sample) {
    return sample.selections.years.map((year, k) => table(`seleksi/Formasi dan Jadwal CPNS ${year}.csv`, k || sample.large ? dialects.plain : dialects.excel, headers, () => rows(sample, year, k)));
  },
};

function* rows(sample: Sample, year: number, k: number): Iterable<Cell[]> {
  sample.facts["formation_transparency"] = transparency;
  let number = 0;
  for (const [at, formation] of sample.selections.formations.entries()) {
    if (formation.year !== year) continue;
    const row = published(sample, formation, at, k);
    tally(sample, formation, row);
    const text = (day: Day | null) => (day === null ? null : dateText(day, "DD/MM/YYYY"));
    yield [
      ++number, year, formation.position, sample.organisation.opds[formation.opd]!.name, formation.type, formation.posts, text(row.announced), row.criteria ? "Ya" : "Tidak",
      text(row.opened), text(row.closed), text(row.skd), text(row.skb), text(row.objectionStart), text(row.objectionEnd), text(row.appointed),
    ];
  }
}

interface Published {
  readonly announced: Day | null;
  readonly criteria: boolean;
  readonly opened: Day;
  readonly closed: Day;
  readonly skd: Day;
  readonly skb: Day;
  readonly objectionStart: Day | null;
  readonly objectionEnd: Day | null;
  readonly appointed: Day;
}

/** The national timetable, a few days later in some formations; a formation that was announced again was open for shorter. */
function published(sample: Sample, { year }: Formation, at: number, k: number): Published {
  const stream = sample.stream("timetable", at, year);
  const planted = (share: readonly number[]) => stream.chance(share[Math.min(k, share.length - 1)]!);
  const [criteria, isAnnounced, hasObjection] = [planted(transparency.criteria), planted(transparency.announced), planted(transparency.objection)];
  const late = stream.chance(0.1) ? 9 : 0;
  const opened = dayOf(year, 8, 20) + late;
  const skb = dayOf(year + 1, 1, 5) + stream.integer(0, 6);
  return {
    criteria, announced: isAnnounced ? opened - stream.integer(1, 3) : null, opened, closed: dayOf(year, 9, 10) + stream.integer(0, 2), skd: dayOf(year, 11, 17) + stream.integer(0, 3), skb,
    objectionStart: hasObjection ? skb + 1 : null, objectionEnd: hasObjection ? skb + 3 : null, appointed: dayOf(year + 1, 1, 25) + stream.integer(0, 12),
  };
}

function tally({ realised }: Sample, { year, posts, applicants }: Formation, { announced, criteria, objectionStart }: Published): void {
  const add = (name: string, n = 1) => realised.count(`formations ${year} ${name}`, n);
  const appointed = applicants.filter(({ scores }) => scores.result === "P/L").length;
  add("all");
  add("posts", posts);
  add("unfilled posts", Math.max(0, posts - appointed));
  if (criteria) add("with criteria");
  if (announced !== null) add("announced");
  if (objectionStart !== null) add("with objection period");
  if (criteria && announced !== null && objectionStart !== null) add("open in all");
}
