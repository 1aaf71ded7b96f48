import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, Estimate } from "../../../loaders/analyses/analysis.js";
import { quartersOf } from "../../../loaders/analyses/attendance/personQuarters.js";
import { never, panelOf, type GoLivePanel } from "../../../loaders/analyses/digital/goLivePanel.js";
import { ratioVerdict } from "../../../loaders/analyses/digital/ratioVerdict.js";
import { avoidable, avoided, lastYear, summed } from "../../../loaders/analyses/digital/savings.js";
import { systemSavings } from "../../../loaders/analyses/digital/savingRows.js";
import { answerAbsence } from "../../../loaders/analyses/questions/absence.js";
import { answerAttendance } from "../../../loaders/analyses/questions/digitalAttendance.js";
import { answerPayroll } from "../../../loaders/analyses/questions/digitalPayroll.js";
import { answerSavings } from "../../../loaders/analyses/questions/digitalSavings.js";
import { absenceRatios } from "../../../loaders/sample/layouts/attendance.js";
import { correctionRatios } from "../../../loaders/sample/layouts/digitalSystems.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { DigitalSample } from "./digitalSample.js";

const rowOf = ({ estimates }: Answer, measure: string, specification: string, category = ""): Estimate => estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)!;
/** distance from what is planted in standard errors of the logarithm */
const away = ({ estimate, se }: Estimate, planted: number) => Math.log(estimate! / planted) / (se! / estimate!);

let main: { panel: GoLivePanel; payroll: GoLivePanel; attendanceAnswer: Answer; payrollAnswer: Answer; absence: Answer };
beforeAll(() => {
  const sample = new DigitalSample(1373, 3300);
  const { panel, quarters } = sample.attendance();
  const payroll = sample.payroll();
  main = { panel, payroll, attendanceAnswer: answerAttendance(panel), payrollAnswer: answerPayroll(payroll), absence: answerAbsence(quarters) };
});

describe("what the sample has planted", () => {
  it("is found for attendance, where before and after would have it too low", () => {
    const { attendanceAnswer: answer } = main;
    expect(answer.verdict).toBe("found");
    for (const specification of ["imputasi", "efek-tetap"]) expect(Math.abs(away(rowOf(answer, "rasio-koreksi", specification), correctionRatios.attendance))).toBeLessThan(2.6);
    const ours = rowOf(answer, "rasio-koreksi", "imputasi");
    expect(ours.se! / ours.estimate!).toBeLessThan(0.06);
    // the common trend makes the plain ratio lower than the lower end of our interval
    expect(rowOf(answer, "rasio-koreksi", "sebelum-sesudah").estimate).toBeLessThan(ours.low!);
    expect(Math.abs(away(rowOf(answer, "tren", "belum-mulai"), correctionRatios.trend_per_month))).toBeLessThan(2.6);
  });

  it("is found for payroll, with days to close in between", () => {
    const { payrollAnswer: answer } = main;
    expect(answer.verdict).toBe("found");
    for (const measure of ["rasio-koreksi", "rasio-nilai"]) expect(Math.abs(away(rowOf(answer, measure, "imputasi"), correctionRatios.payroll))).toBeLessThan(2.6);
    const days = rowOf(answer, "selisih-hari", "imputasi");
    // 2 to 12 days before, 2 to 6 after
    expect(Math.abs(days.estimate! + 3) / days.se!).toBeLessThan(2.6);
    expect([days.p_adjusted! >= days.p!, days.high! < 0]).toEqual([true, true]);
  });

  it("is found in other regions too", () => {
    const found = [7, 42].map((seed) => rowOf(answerAttendance(new DigitalSample(seed, 800).attendance().panel), "rasio-koreksi", "imputasi"));
    for (const row of found) expect(Math.abs(away(row, correctionRatios.attendance))).toBeLessThan(2.6);
  });

  it("no path differs before the start, and all later steps are of one size", () => {
    const steps = main.attendanceAnswer.estimates.filter(({ measure }) => measure === "jalur");
    expect(steps.map(({ category }) => category)).toEqual(["sebelum-2", "sebelum-1", "sesudah-1", "sesudah-2", "sesudah-3", "sesudah-4"]);
    for (const row of steps) expect(Math.abs(away(row, row.specification === "sebelum-mulai" ? 1 : correctionRatios.attendance)), row.category).toBeLessThan(3);
  });

  it("absence rises among operational staff alone, within people", () => {
    expect(main.absence.verdict).toBe("found");
    const lead = rowOf(main.absence, "tren-utama", "dalam-pegawai", "pelaksana");
    expect(Math.abs(away(lead, absenceRatios.pelaksana))).toBeLessThan(2.6);
    expect(lead.se! / lead.estimate!).toBeLessThan(0.08);
    // one agency has most of the functional officials, so that their error has few degrees of freedom
    for (const row of [rowOf(main.absence, "tren", "dalam-pegawai", "fungsional"), rowOf(main.absence, "tren-terlambat", "dalam-pegawai", "semua")]) {
      expect([row.low! < absenceRatios.others, row.high! > absenceRatios.others, row.high! - row.low! < 0.3]).toEqual([true, true, true]);
    }
  });
});

/** The same agencies and months with corrections by lot, without any effect of a start; falling like the sample's. */
function withoutEffect(source: GoLivePanel, seed: number, factor: (since: number) => number = () => 1): GoLivePanel {
  const stream = randomStream(seed);
  const level = source.opds.map(() => 0.3 * stream.normal());
  const corrections = source.lines.map((lines, i) => {
    const mean = lines * Math.exp(level[source.units[i]!]!) * 0.992 ** source.periods[i]! * factor(source.since[i]!);
    let count = -1;
    for (let waited = 0; waited <= mean; count++) waited -= Math.log(stream.uniform());
    return count;
  });
  return { ...source, corrections };
}

/** Starts dealt out anew among the agencies. */
function permuted(source: GoLivePanel, seed: number): GoLivePanel {
  const stream = randomStream(seed);
  const starts = source.opds.map((_, unit) => {
    const at = source.units.indexOf(unit);
    return source.since[at] === never ? Infinity : source.periods[at]! - source.since[at]!;
  });
  for (let i = starts.length - 1; i > 0; i--) {
    const j = stream.index(i + 1);
    [starts[i], starts[j]] = [starts[j]!, starts[i]!];
  }
  const since = source.units.map((unit, i) => (starts[unit] === Infinity ? never : source.periods[i]! - starts[unit]!));
  return { ...source, since, live: Uint8Array.from(since, (value) => Number(value >= 0)) };
}

describe("where nothing happened", () => {
  it("starts dealt out by lot give no finding", () => {
    const answers = Array.from({ length: 8 }, (_, k) => answerAttendance(permuted(withoutEffect(main.panel, 100 + k), k)));
    expect(answers.filter(({ verdict }) => verdict === "found")).toEqual([]);
    // three or more false alarms of eight at 5 % have a chance of 1 in 150
    expect(answers.filter((answer) => rowOf(answer, "rasio-koreksi", "imputasi").p! < 0.05).length).toBeLessThanOrEqual(2);
    // before and after would report a fall nearly every time
    expect(answers.filter((answer) => rowOf(answer, "rasio-koreksi", "sebelum-sesudah").estimate! < 0.97).length).toBeGreaterThanOrEqual(6);
  });

  it("paths that part before the start take the finding away", () => {
    const rising = withoutEffect(main.panel, 3, (since) => (since >= 0 ? 0.45 : since >= -3 && since > never ? 1.6 : 1));
    expect(answerAttendance(rising).verdict).toBe("unclear");
  });
});

describe("verdicts of ratios", () => {
  it("need an interval that clears the smallest ratio that matters", () => {
    const of = (low: number, high: number, lead: number | null = null) => ratioVerdict({ low, high }, lead);
    expect([of(0.4, 0.6), of(1.3, 2), of(0.7, 0.9), of(0.85, 0.95), of(0.9, 1.1), of(0.5, 1.5), of(0.4, 0.6, 0.01), of(0.4, 0.6, 0.2)]).toEqual(["found", "found", "unclear", "small", "none", "unclear", "unclear", "found"]);
    expect(ratioVerdict(undefined)).toBe("unclear");
  });
});

describe("savings", () => {
  it("carry the interval of the ratio", () => {
    const ratio = { estimate: 0.5, low: 0.4, high: 0.8 };
    expect(avoided(100, ratio)).toEqual({ estimate: 100, low: 25, high: 150 });
    expect(avoidable(100, ratio)).toEqual({ estimate: 50, low: expect.closeTo(20, 9), high: 60 });
    // 100 − √(75² + 4²), 100 + √(50² + 3²) about the sum, by hand
    expect(summed([{ estimate: 100, low: 25, high: 150 }, { estimate: 10, low: 6, high: 13 }], [1, 1])).toEqual({ estimate: 110, low: expect.closeTo(110 - Math.hypot(75, 4), 9), high: expect.closeTo(110 + Math.hypot(50, 3), 9) });
  });

  it("count the last twelve months, agencies with and without the system apart", () => {
    const month = (k: number) => `${2023 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, "0")}`;
    const cells = Array.from({ length: 15 }, (_, k) => ["a", "b"].map((opd) => ({ opd_id: opd, period: month(k), lines: 10, corrections: opd === "a" ? 2 : 5, amount: 100, days: null, elapsed: opd === "a" ? k - 6 : null, is_whole: opd === "a" ? true : null }))).flat();
    const { live, waiting, agenciesLive, agenciesWaiting, beyondBest } = lastYear(panelOf(cells, null));
    // a starts in the seventh month, so that nine of its last twelve are live
    expect([live, waiting]).toEqual([{ lines: 90, corrections: 18, amount: 900 }, { lines: 150, corrections: 66, amount: 1500 }]);
    expect([agenciesLive, agenciesWaiting, beyondBest]).toEqual([1, 1, null]);
  });

  it("hold the planted number in their interval, and are silent without an effect", () => {
    const savings = [systemSavings("attendance", main.panel, main.attendanceAnswer, 10)!, systemSavings("payroll", main.payroll, main.payrollAnswer, 30)!];
    const answer = answerSavings(savings, true);
    const lead = rowOf(answer, "koreksi-terhindar", "keduanya");
    const truth = savings[0]!.year.live.corrections * (1 / correctionRatios.attendance - 1) + savings[1]!.year.live.corrections * (1 / correctionRatios.payroll - 1);
    expect([answer.verdict, lead.low! < truth, truth < lead.high!]).toEqual(["found", true, true]);
    expect(rowOf(answer, "jam-terhemat", "penggajian").estimate).toBeCloseTo(rowOf(answer, "koreksi-terhindar", "penggajian").estimate! / 2, 9);
    expect(answerSavings(savings, false).verdict).toBe("unclear");
    expect(answerSavings([], true).estimates[0]!.reason!.en).toBe("no effect of digital attendance or payroll could be computed");
    expect(systemSavings("payroll", main.payroll, undefined, 30)).toBeNull();
  });
});

it("does not take newcomers who are often absent for a rise", () => {
  const stream = randomStream(5);
  const cells = Array.from({ length: 240 }, (_, person) => {
    const rate = person % 2 ? 1.5 : 0.5;
    return Array.from({ length: 8 }, (_, quarter) => ({ person, quarter, rate })).filter(({ quarter }) => person % 2 === 0 || quarter >= 4);
  }).flat().map(({ person, quarter, rate }) => ({
    person_id: person, quarter: 8096 + quarter, absent: [rate * 0.5, rate, rate * 1.5].map(Math.round)[stream.index(3)]!, late: 0, working: 60, months: 3, agency: person % 12, position_type: null, employment_type: "PNS",
  }));
  const answer = answerAbsence(quartersOf(cells));
  expect(rowOf(answer, "tren", "apa-adanya", "semua").estimate).toBeGreaterThan(1.5);
  const ours = rowOf(answer, "tren", "dalam-pegawai", "semua");
  expect([answer.verdict === "found", ours.low! < 1, ours.high! > 1]).toEqual([false, true, true]);
  expect(answerAbsence(quartersOf(cells.filter(({ quarter }) => quarter < 8100))).estimates[0]!.reason!.en).toContain("fewer than six quarters");
});

it("is silent where too few agencies can be compared", () => {
  const few = panelOf([{ opd_id: "a", period: "2024-01", lines: 10, corrections: 1, amount: null, days: null, elapsed: 0, is_whole: false }, { opd_id: "a", period: "2024-02", lines: 10, corrections: 1, amount: null, days: null, elapsed: 1, is_whole: false }], 20);
  expect([...few.since]).toEqual([0]);
  for (const answer of [answerAttendance(few), answerPayroll(few), answerAttendance(panelOf([], null))]) {
    expect(answer.verdict).toBe("unclear");
    expect(answer.estimates[0]!.reason!.en).toContain("too few agencies or months");
  }
});
