import { ageOn, yearEnd, type Day } from "./calendar.js";
import type { Stream } from "./random.js";

/**
 * Planted: who is 30 or older scores lower in TIU, so fewer pass SKD; SKB has no effect of age, and neither stage one of sex.
 * `skd_ability` and `skb_ability` are the correlations, among all applicants of one age, of the total of SKD and of SKB with the ability that stands behind
 * later appraisals.
 */
export const recruitmentEffects = { tiu_age_30_and_over: -24, skb_age_30_and_over: 0, sex: 0, skd_ability: 0.5, skb_ability: 0.6 } as const;

export const formationTypes = ["Umum", "Cumlaude", "Disabilitas"] as const;
export type FormationType = (typeof formationTypes)[number];

/** What was scored: passes from one applicant to another when an entrant takes the place of who was appointed. */
export interface Scores {
  /** in standard deviations */
  ability: number;
  /** TWK, TIU, TKP */
  parts: [number, number, number];
  /** what SKB gives, or would give */
  skb: number;
  absent: boolean;
  disqualified: boolean;
  leavesSkb: "" | "P/TH" | "APS";
  result: string;
  invited: boolean;
}

export interface Applicant {
  readonly index: number;
  /** index of the person who starts in the year after; −1 for who never works here */
  person: number;
  readonly birth: Day;
  readonly woman: boolean;
  readonly older: boolean;
  scores: Scores;
  /** written instead of what the scores give: planted deviations */
  printedSkd?: number;
  printedFinal?: number;
  printedResult?: string;
  /** a code without what it asks for: the scores are written although absent, SKB is left out although passed */
  printsScores?: boolean;
  hidesSkb?: boolean;
}

export interface Formation {
  readonly year: number;
  readonly position: string;
  readonly opd: number;
  readonly type: FormationType;
  /** posts that the region announced */
  posts: number;
  readonly applicants: Applicant[];
  /** nobody takes up the post: who would be appointed withdraws */
  readonly vain: boolean;
}

export const skdOf = ({ parts }: Scores): number => parts[0] + parts[1] + parts[2];

export const skdMaximum = 550;

/** 40 % SKD on 100 and 60 % SKB. */
export const finalOf = (scores: Scores): number => 40 * (skdOf(scores) / skdMaximum) + 0.6 * scores.skb;

export const isOlder = (birth: Day, year: number): boolean => ageOn(birth, yearEnd(year)) >= 30;

/** The order of SKD; ties: TKP, TIU, TWK. */
export const bySkd = (a: Scores, b: Scores): number => skdOf(b) - skdOf(a) || b.parts[2] - a.parts[2] || b.parts[1] - a.parts[1] || b.parts[0] - a.parts[0];

/** Whether the thresholds of 2021 and 2024 are met; Cumlaude and Disabilitas are held to the sum of SKD and to TIU. */
export function meetsThresholds(scores: Scores, type: FormationType): boolean {
  const [twk, tiu, tkp] = scores.parts;
  if (type === "Cumlaude") return skdOf(scores) >= 311 && tiu >= 85;
  if (type === "Disabilitas") return skdOf(scores) >= 286 && tiu >= 60;
  return twk >= 65 && tiu >= 80 && tkp >= 166;
}

const sds = [20, 24, 15] as const;
/** weight of the common skill in a part of SKD, and what it comes to in the correlation of skill and total */
const common = 0.6;
const skillInTotal = (common * (sds[0] + sds[1] + sds[2])) / Math.sqrt((common * (sds[0] + sds[1] + sds[2])) ** 2 + (1 - common ** 2) * (sds[0] ** 2 + sds[1] ** 2 + sds[2] ** 2));

export function drawScores(stream: Stream, older: boolean): Scores {
  const ability = stream.normal();
  const loading = recruitmentEffects.skd_ability / skillInTotal;
  const skill = loading * ability + Math.sqrt(1 - loading ** 2) * stream.normal();
  const score = (mean: number, sd: number, step: number, most: number) => Math.max(0, Math.min(most, Math.round((mean + sd * (common * skill + Math.sqrt(1 - common ** 2) * stream.normal())) / step) * step));
  const parts: [number, number, number] = [score(92, sds[0], 5, 150), score(104 + (older ? recruitmentEffects.tiu_age_30_and_over : 0), sds[1], 5, 175), score(182, sds[2], 1, 225)];
  const rho = recruitmentEffects.skb_ability;
  const skb = Math.round(Math.max(20, Math.min(98, 62 + 11 * (rho * ability + Math.sqrt(1 - rho ** 2) * stream.normal()))) * 100) / 100;
  return {
    ability, parts, skb, absent: stream.chance(0.07), disqualified: stream.chance(0.003),
    leavesSkb: stream.chance(0.05) ? (stream.chance(0.7) ? "P/TH" : "APS") : "", result: "", invited: false,
  };
}
