import { yearEnd } from "../calendar.js";
import { firstDegree, gradeOn } from "../grades.js";
import { Type } from "../people.js";
import { Duty, families, levelOf } from "../positions.js";
import type { Sample } from "../sample.js";

export interface Need {
  readonly position: string;
  readonly type: "Jabatan Struktural" | "Jabatan Fungsional" | "Jabatan Pelaksana";
  readonly grade: number;
  readonly need: number;
  readonly occupied: number;
}

/** Share of an agency's posts that are filled, planted: it differs by agency and drifts by year. */
export function plannedFill(sample: Sample, opd: number, year: number): number {
  const base = 0.84 + 0.1 * sample.stream("fill", opd).normal();
  return Math.min(1.15, Math.max(0.5, base + 0.025 * sample.stream("fill", opd, year).normal()));
}

/** Chance that an agency holds more people in an operational position than it needs, and how many for each that it needs, planted. */
const overstaffed = { chance: 0.2, ratio: 1.35 } as const;

/** Posts of every agency in a year: what is needed and who is there, counted from the people. */
export function needsOf(sample: Sample, year: number): Need[][] {
  const { people, organisation, careers } = sample;
  const day = yearEnd(year);
  const occupied = organisation.opds.map(() => new Map<number, number>());
  for (let i = 0; i < people.count; i++) {
    if (!sample.active(i, day) || people.type[i] === Type.PartTime) continue;
    if (sample.positionOn(i, day).leads >= 0) continue;
    const degree = people.education[i]! >= firstDegree;
    const level = people.type[i] === Type.Pns ? levelOf(gradeOn(people.start[i]!, people.education[i]!, day).grade, degree) : degree ? 3 : 0;
    const key = people.family[i]! * 8 + (families[people.family[i]!]!.duty === Duty.Clerical ? 0 : level);
    const counts = occupied[sample.unitOn(i, day).opd]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const state = careers.head[year - sample.window.first + 1]!;
  return organisation.opds.map((opd) => {
    const fill = plannedFill(sample, opd.index, year);
    const needs: Need[] = [];
    for (const unit of organisation.units) {
      if (unit.opd !== opd.index || !unit.head) continue;
      const holder = state[unit.index]!;
      const there = holder >= 0 && sample.active(holder, day) ? 1 : 0;
      needs.push({ position: unit.head, type: unit.echelon ? "Jabatan Struktural" : "Jabatan Fungsional", grade: gradeClass(unit.echelon), need: 1, occupied: there });
    }
    for (const [key, count] of [...occupied[opd.index]!].sort(([a], [b]) => a - b)) {
      const family = Math.floor(key / 8);
      const clerical = families[family]!.duty === Duty.Clerical;
      const ratio = clerical && sample.stream("overstaffed", opd.index, key).chance(overstaffed.chance) ? overstaffed.ratio : fill;
      needs.push({ position: sample.positions.of(family, key % 8).name, type: clerical ? "Jabatan Pelaksana" : "Jabatan Fungsional", grade: clerical ? 5 + (family % 3) : 6 + (key % 8), need: Math.max(1, Math.round(count / ratio)), occupied: count });
    }
    return merged(needs);
  });
}

/** Families that share a position's name (guru) stand in one row. */
function merged(needs: readonly Need[]): Need[] {
  const byName = new Map<string, Need>();
  for (const need of needs) {
    const known = byName.get(need.position);
    byName.set(need.position, known ? { ...known, need: known.need + need.need, occupied: known.occupied + need.occupied } : need);
  }
  return [...byName.values()];
}

const gradeClass = (echelon: string): number => (echelon === "" ? 9 : echelon < "22" ? 15 : echelon < "30" ? 14 : echelon < "32" ? 12 : echelon < "40" ? 11 : 9);

/** Share of posts that stand empty in an agency in a year. */
export function vacancyShares(sample: Sample, year: number): number[] {
  return needsOf(sample, year).map((needs) => {
    const need = needs.reduce((sum, row) => sum + row.need, 0);
    const filled = needs.reduce((sum, row) => sum + Math.min(row.need, row.occupied), 0);
    return need ? 1 - filled / need : 0;
  });
}
