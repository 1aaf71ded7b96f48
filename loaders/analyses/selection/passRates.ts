import type { Category } from "../analysis.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import type { TwoByTwo } from "../../statistics/tests/twoByTwo.js";

/** A group of applicants and the one that it is held against. */
export interface Contrast {
  readonly id: string;
  readonly title: Category["title"];
  /** SQL over `applicants`: true for the group, false for its reference, null for neither */
  readonly belongs: string;
  /** what is held equal */
  readonly stratum: string;
}

const formation = "concat_ws('|', year, opd_id, position_key, formation_key)";

export const contrasts: readonly Contrast[] = [
  { id: "perempuan", title: { id: "Perempuan dibanding laki-laki", en: "Women against men" }, belongs: "sex = 'P'", stratum: formation },
  { id: "usia-30", title: { id: "Usia 30 ke atas dibanding di bawah 30", en: "30 and over against under 30" }, belongs: "age >= 30", stratum: formation },
  {
    id: "disabilitas", title: { id: "Formasi disabilitas dibanding formasi umum", en: "Disability formations against general ones" },
    belongs: "case when contains(formation_key, 'DISABILITAS') then true when formation_key in ('', 'UMUM') then false end", stratum: "concat_ws('|', year, position_key)",
  },
];

/** A stage, who enters it and who passes it; both are columns of `applicants`. */
export interface Stage {
  readonly id: string;
  readonly title: Category["title"];
  readonly enters: string;
  readonly passes: string;
}

export const stages: readonly Stage[] = [
  { id: "hadir-skd", title: { id: "hadir pada SKD", en: "sat SKD" }, enters: "true", passes: "attended_skd" },
  { id: "ambang", title: { id: "memenuhi ambang batas", en: "met the thresholds" }, enters: "attended_skd", passes: "met_threshold" },
  { id: "ikut-skb", title: { id: "ikut SKB", en: "sat SKB" }, enters: "met_threshold", passes: "sat_skb" },
  { id: "lulus", title: { id: "lulus di antara peserta SKB", en: "appointed among those who sat SKB" }, enters: "sat_skb", passes: "is_appointed" },
  { id: "keseluruhan", title: { id: "lulus di antara semua pelamar", en: "appointed among all applicants" }, enters: "true", passes: "is_appointed" },
];

export interface Compared {
  readonly contrast: Contrast;
  readonly stage: Stage;
  /** one for each formation (or position and year): a, b of the group, c, d of the reference */
  readonly strata: readonly TwoByTwo[];
  /** the same, summed */
  readonly total: TwoByTwo;
  readonly opds: number;
}

interface Line {
  readonly stratum: string;
  readonly belongs: boolean;
  readonly passed: boolean;
  readonly n: number;
}

/** Every contrast at every stage; a stage that nobody's record tells of is left out. */
export async function passRates(warehouse: Warehouse): Promise<Compared[]> {
  const compared: Compared[] = [];
  const [{ opds }] = (await warehouse.rows<{ opds: number }>("select count(distinct opd_id)::integer as opds from applicants")) as [{ opds: number }];
  for (const contrast of contrasts) {
    const lines = await warehouse.rows<Line & { readonly stage: string }>(`
      select stage.id as stage, stratum, belongs, stage.passed as passed, count(*)::integer as n
      from (select *, ${contrast.belongs} as belongs, ${contrast.stratum} as stratum from applicants where year is not null),
        unnest([${stages.map(({ id, enters, passes }) => `{id: '${id}', entered: ${enters}, passed: ${passes}}`).join(", ")}]) as kinds(stage)
      where belongs is not null and stage.entered and stage.passed is not null
      group by all
      order by all`);
    for (const stage of stages) {
      const strata = new Map<string, { a: number; b: number; c: number; d: number }>();
      for (const { stratum, belongs, passed, n } of lines.filter((line) => line.stage === stage.id)) {
        const table = strata.get(stratum) ?? { a: 0, b: 0, c: 0, d: 0 };
        strata.set(stratum, table);
        table[belongs ? (passed ? "a" : "b") : passed ? "c" : "d"] += n;
      }
      const tables = [...strata.values()];
      const sum = (cell: keyof TwoByTwo) => tables.reduce((total, table) => total + table[cell], 0);
      compared.push({ contrast, stage, strata: tables, total: { a: sum("a"), b: sum("b"), c: sum("c"), d: sum("d") }, opds });
    }
  }
  return compared;
}
