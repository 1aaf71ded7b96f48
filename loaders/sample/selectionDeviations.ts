import { bySkd, finalOf, skdMaximum, skdOf, type Applicant, type Formation } from "./applicants.js";

/** How often each rule of a selection is broken in what is written. */
export type Deviations = Record<"skd-total" | "final-score" | "threshold" | "skb-order" | "skb-quota" | "final-order" | "tie-break" | "appointment-quota" | "result-code", number>;

/** How often each is planted where the applicants allow it. */
const wanted: Deviations = { "skd-total": 4, "final-score": 5, threshold: 6, "skb-order": 3, "skb-quota": 2, "final-order": 3, "tie-break": 2, "appointment-quota": 1, "result-code": 6 };

/** Equal final scores that are settled as the rule says. */
const rightTies = 4;

/** Breaks rules so that each breach shows under one rule alone; one formation carries one kind of breach of ranks. */
export function plantDeviations(formations: readonly Formation[]): Deviations {
  const done = Object.fromEntries(Object.keys(wanted).map((rule) => [rule, 0])) as Deviations;
  const taken = new Set<Formation>();
  const ranks: readonly (readonly [keyof Deviations, (formation: Formation) => boolean])[] = [
    ["tie-break", wrongTie], ["final-order", wrongOrder], ["appointment-quota", oneTooMany], ["skb-order", wrongInvitation], ["skb-quota", tooManyInvited],
  ];
  const busy = formations.filter(({ vain, applicants }) => !vain && applicants.length >= 12);
  for (const [rule, plant] of ranks) {
    for (const formation of busy) {
      if (done[rule] >= wanted[rule]) break;
      if (taken.has(formation) || !plant(formation)) continue;
      taken.add(formation);
      done[rule]++;
    }
  }
  let settled = 0;
  for (const formation of busy) {
    if (settled >= rightTies) break;
    if (taken.has(formation) || !rightTie(formation)) continue;
    taken.add(formation);
    settled++;
  }
  const calm = formations.filter((formation) => !taken.has(formation)).flatMap(({ applicants }) => applicants).filter(({ person }) => person < 0);
  const each = (rule: keyof Deviations, count: number, fits: (applicant: Applicant) => boolean, plant: (applicant: Applicant) => void) => {
    for (const applicant of calm.filter((one) => fits(one) && !isMarked(one)).slice(0, count)) {
      plant(applicant);
      done[rule]++;
    }
  };
  const coded = (result: string) => ({ scores }: Applicant) => scores.result === result;
  each("skd-total", wanted["skd-total"], coded("TL"), (one) => void (one.printedSkd = skdOf(one.scores) + 10));
  each("final-score", wanted["final-score"], (one) => coded("P/TL")(one) && Math.abs(halves(one.scores) - finalOf(one.scores)) > 1, (one) => void (one.printedFinal = halves(one.scores)));
  each("threshold", 2, coded("TL"), (one) => void (one.printedResult = "P"));
  each("threshold", wanted.threshold - 2, coded("P"), (one) => void (one.printedResult = "TL"));
  each("result-code", 3, coded("TH"), (one) => void (one.printsScores = true));
  each("result-code", 2, coded("P/TL"), (one) => void (one.hidesSkb = true));
  each("result-code", wanted["result-code"] - 5, coded("TL"), (one) => void (one.printedResult = "LLS"));
  return done;
}

/** a final score of halves, not of 40 and 60 % */
const halves = (scores: Applicant["scores"]): number => 50 * (skdOf(scores) / skdMaximum) + 0.5 * scores.skb;

const isMarked = (one: Applicant): boolean => one.printedSkd !== undefined || one.printedFinal !== undefined || one.printedResult !== undefined || one.printsScores === true || one.hidesSkb === true;

const ranked = ({ applicants }: Formation, result: string): Applicant[] => applicants.filter(({ scores }) => scores.result === result).sort((a, b) => finalOf(b.scores) - finalOf(a.scores));

/** The last of the appointed and the first of the others change places. */
function wrongOrder(formation: Formation): boolean {
  const last = ranked(formation, "P/L").at(-1);
  const next = ranked(formation, "P/TL")[0];
  if (!last || !next || last.older !== next.older || finalOf(last.scores) - finalOf(next.scores) < 0.01) return false;
  [last.scores, next.scores] = [next.scores, last.scores];
  [last.scores.result, next.scores.result] = ["P/L", "P/TL"];
  return true;
}

/** The first of the others has the same final score as the last of the appointed, by 33 points more of SKD (exactly 4 points of SKB). */
const wrongTie = (formation: Formation): boolean => tie(ranked(formation, "P/L").at(-1), ranked(formation, "P/TL")[0]);

/** The same with the higher SKD among the appointed, as it should be. */
const rightTie = (formation: Formation): boolean => tie(ranked(formation, "P/TL")[0], ranked(formation, "P/L").at(-1));

function tie(last: Applicant | undefined, next: Applicant | undefined): boolean {
  if (!last || !next || last.older !== next.older || last.scores.skb < 30) return false;
  const [twk, tiu, tkp] = last.scores.parts;
  if (tiu + 15 > 175 || tkp + 18 > 225) return false;
  next.scores.parts = [twk, tiu + 15, tkp + 18];
  next.scores.skb = Math.round((last.scores.skb - 4) * 100) / 100;
  return true;
}

function oneTooMany(formation: Formation): boolean {
  const next = ranked(formation, "P/TL")[0];
  if (!next) return false;
  next.scores.result = "P/L";
  return true;
}

const coming = ({ applicants }: Formation, invited: boolean): Applicant[] => applicants.filter(({ scores }) => scores.invited === invited && (invited || scores.result === "P")).sort((a, b) => bySkd(a.scores, b.scores));

/** The last who was called to SKB stays at home, and the first who was not called sits it in the same place. */
function wrongInvitation(formation: Formation): boolean {
  const called = coming(formation, true).at(-1);
  const [passed] = coming(formation, false);
  if (!called || !passed || called.scores.result !== "P/TL" || called.person >= 0 || bySkd(called.scores, passed.scores) >= 0) return false;
  passed.scores.skb = called.scores.skb;
  [called.scores.result, passed.scores.result] = ["P", "P/TL"];
  [called.scores.invited, passed.scores.invited] = [false, true];
  return true;
}

/** One more than three for each post is called, in the right order, and does not come. */
function tooManyInvited(formation: Formation): boolean {
  const [next] = coming(formation, false);
  if (!next) return false;
  next.scores.result = "P/TH";
  next.scores.invited = true;
  return true;
}
