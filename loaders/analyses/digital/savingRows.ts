import { estimateRow, type Answer, type Estimate } from "../analysis.js";
import type { DigitalSystem, GoLivePanel } from "./goLivePanel.js";
import { avoidable, avoided, lastYear, ratioOf, summed, type Amount, type LastYear } from "./savings.js";

export interface SystemSavings {
  readonly system: DigitalSystem;
  readonly year: LastYear;
  /** of corrections, and of rupiah where they are known */
  readonly ratio: Amount;
  readonly amountRatio: Amount | null;
  /** to correct one line */
  readonly minutes: number | null;
  readonly people: number | null;
}

/** What a system saved and could still save; null where its question has no answer. */
export function systemSavings(system: DigitalSystem, source: GoLivePanel, answer: Answer | undefined, minutes: number | null): SystemSavings | null {
  const ratio = answer ? ratioOf(answer.estimates, "rasio-koreksi") : null;
  return ratio && { system, year: lastYear(source), ratio, amountRatio: ratioOf(answer!.estimates, "rasio-nilai"), minutes, people: source.people };
}

const names: Readonly<Record<DigitalSystem, string>> = { attendance: "presensi", payroll: "penggajian" };

/** Rows of both systems and of the two together, which leads. */
export function savingRows(systems: readonly SystemSavings[]): Estimate[] {
  const rows: Estimate[] = [];
  const say = (measure: string, of: readonly SystemSavings[], amount: Amount | null, n: (of: SystemSavings) => number, agencies: (of: SystemSavings) => number) => {
    if (!amount || !of.length) return;
    const specification = of.length === systems.length && of.length > 1 ? "keduanya" : names[of[0]!.system];
    rows.push(estimateRow({ measure, specification, ...amount, n: of.reduce((sum, system) => sum + n(system), 0), ratees: of.find(({ people }) => people !== null)?.people ?? null, units: Math.max(...of.map(agencies)) }));
  };
  const liveLines = ({ year }: SystemSavings) => year.live.lines;
  const waitingLines = ({ year }: SystemSavings) => year.waiting.lines;
  const live = ({ year }: SystemSavings) => year.agenciesLive;
  const waiting = ({ year }: SystemSavings) => year.agenciesWaiting;
  const sets = systems.length > 1 ? [systems, ...systems.map((system) => [system])] : [systems];
  for (const of of sets) say("koreksi-terhindar", of, summed(of.map(({ year, ratio }) => avoided(year.live.corrections, ratio)), of.map(() => 1)), liveLines, live);
  for (const of of sets) if (of.every(({ minutes }) => minutes !== null)) say("jam-terhemat", of, summed(of.map(({ year, ratio }) => avoided(year.live.corrections, ratio)), of.map(({ minutes }) => minutes! / 60)), liveLines, live);
  for (const system of systems) {
    if (!system.amountRatio) continue;
    say("rupiah-terhindar", [system], avoided(system.year.live.amount, system.amountRatio), liveLines, live);
    if (system.year.agenciesWaiting) say("sisa-rupiah", [system], avoidable(system.year.waiting.amount, system.amountRatio), waitingLines, waiting);
  }
  for (const system of systems) {
    if (system.year.agenciesWaiting) say("sisa-belum-mulai", [system], avoidable(system.year.waiting.corrections, system.ratio), waitingLines, waiting);
    say("sisa-terbaik", [system], system.year.beyondBest, liveLines, live);
    rows.push(estimateRow({ measure: "belum-mulai", specification: names[system.system], estimate: system.year.agenciesWaiting, n: system.year.agenciesLive + system.year.agenciesWaiting, units: system.year.agenciesLive + system.year.agenciesWaiting }));
    if (system.minutes !== null) rows.push(estimateRow({ measure: "menit", specification: names[system.system], estimate: system.minutes }));
  }
  return rows;
}
