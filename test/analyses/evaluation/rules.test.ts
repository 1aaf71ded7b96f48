import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../loaders/analyses/analysis.js";
import { isOfIndicator, type QuestionCriterion } from "../../../loaders/analyses/evaluation/criterion.js";
import { judge } from "../../../loaders/analyses/evaluation/judge.js";
import { parseRules } from "../../../loaders/analyses/evaluation/parseRules.js";
import { questions } from "../../../loaders/analyses/questions.js";
import { testPaths } from "../../runner/testPaths.js";
import { evidence, indicators, observation } from "./evidenceOf.js";

const content = JSON.parse(readFileSync(join(testPaths.root, "data", "evaluation.json"), "utf8")) as { criteria: Record<string, unknown>[]; aspects: unknown[]; merit: { aspects: { criteria: string[] }[] } };
const rules = parseRules(content, indicators);
const regulations = new Set(rules.criteria.flatMap(({ regulation }) => (regulation ? [regulation.id] : [])));

/** What a criterion about a number says of a value with an interval. */
function said(id: string, value: number, half = 0, more: object = {}) {
  const criterion = rules.criteria.filter(isOfIndicator).find((candidate) => candidate.id === id)!;
  const { indicator, dimension, category } = criterion;
  return judge([criterion], evidence([observation({ indicator, dimension, category, value, low: half ? value - half : null, high: half ? value + half : null, ...more })]))[0]!;
}

describe("every rule about a number", () => {
  it.each(rules.criteria.filter(isOfIndicator).map((criterion) => [criterion.id, criterion] as const))("%s fires on each side of its thresholds, and not where it cannot know", (id, { strong, weak, better, indicator, dimension, category }) => {
    const step = Math.abs(strong - weak) / 10;
    const sign = better === "higher" ? 1 : -1;
    expect(said(id, strong + sign * step, step / 2).sense).toBe("strength");
    expect(said(id, weak - sign * step, step / 2).sense).toBe("weakness");
    expect(said(id, (strong + weak) / 2, step).sense).toBe("improve");
    expect(said(id, strong + sign * step, 2 * step).sense).toBe("unknown");
    expect(said(id, weak - sign * step, 2 * step).sense).toBe("unknown");
    expect(said(id, strong + sign * step, 0, { n: 9 }).sense).toBe("unknown");
    expect(said(id, strong, 0, { status: "c", value: null }).sense).toBe("unknown");
    const declared = indicators.find((candidate) => candidate.id === indicator)!;
    const known = declared.dimensions.find((candidate) => candidate.id === dimension);
    expect([id, dimension === "" || known?.isOpen || known?.categories.some((candidate) => candidate.id === category)]).toEqual([id, true]);
    if (declared.direction !== "neutral") expect([id, declared.direction]).toEqual([id, better]);
  });
});

/** What "no effect" is to the question of a criterion. */
function noEffect({ question }: QuestionCriterion): number {
  const { measures, headline } = questions.find(({ id }) => id === question)!;
  return measures.find(({ id }) => id === headline.measure)?.null ?? 0;
}

describe("every rule about an answer", () => {
  it.each(rules.criteria.filter((criterion) => !isOfIndicator(criterion)).map((criterion) => [criterion.id, criterion] as const))("%s follows the verdict", (_, criterion) => {
    if (isOfIndicator(criterion)) throw new Error("not reached");
    const side = criterion.opposite?.side === "above" ? -0.1 : 0.1;
    const said = (verdict: Verdict, estimate: number) => judge([criterion], evidence([], verdict, estimate))[0]!.sense;
    for (const verdict of ["found", "small", "none", "unclear"] as const) expect(said(verdict, noEffect(criterion) + side)).toBe(criterion.verdicts[verdict]);
    for (const verdict of ["found", "small"] as const) expect(said(verdict, noEffect(criterion) - side)).toBe(criterion.opposite?.[verdict] ?? criterion.verdicts[verdict]);
    for (const verdict of ["none", "unclear"] as const) expect(said(verdict, noEffect(criterion) - side)).toBe(criterion.verdicts[verdict]);
    expect(criterion.verdicts.unclear).toBe("unknown");
    expect(new Set(Object.values(criterion.verdicts)).size).toBeGreaterThan(2);
  });

  it("calls no effect a strength that is for the worse, nor one for the better a weakness", () => {
    const said = (id: string, estimate: number) => judge(rules.criteria.filter((criterion) => criterion.id === id), evidence([], "found", estimate))[0]!.sense;
    expect([said("presensi-digital", 0.6), said("presensi-digital", 1.5), said("penggajian-digital", 0.6), said("penggajian-digital", 1.5)]).toEqual(["strength", "weakness", "strength", "weakness"]);
    expect([said("hasil-dan-penilaian", 0.5), said("hasil-dan-penilaian", -0.5)]).toEqual(["strength", "weakness"]);
    expect([said("kepegawaian-dan-layanan", -0.5), said("kepegawaian-dan-layanan", 0.5)]).toEqual(["weakness", "unknown"]);
  });
});

describe("the rule table", () => {
  it("says everything in both languages, with placeholders that are filled", () => {
    const filled = ["value", "low", "high", "n", "period", "strong", "weak", "answer"];
    for (const { id, title, basis, strategy, actor, wording } of rules.criteria) {
      for (const words of [title, basis, strategy]) expect([id, words.id === words.en]).toEqual([id, false]);
      expect([id, actor.id.length > 2 && actor.en.length > 2]).toEqual([id, true]);
      for (const words of Object.values(wording)) for (const said of [words.id, words.en]) for (const [, name] of said.matchAll(/\{(\w+)\}/g)) expect(filled).toContain(name);
    }
  });

  it("has rules for every aspect, and evidence for the merit system that exists", () => {
    for (const { id } of rules.aspects) expect([id, rules.criteria.some(({ aspect }) => aspect === id)]).toEqual([id, true]);
    expect(rules.merit.aspects).toHaveLength(8);
    expect(regulations.size).toBeGreaterThan(2);
  });

  it.each([
    ["a field that is missing", (rule: Record<string, unknown>) => ({ ...rule, title: undefined }), /title/],
    ["thresholds the wrong way round", (rule: Record<string, unknown>) => ({ ...rule, strong: 0.1, weak: 0.9 }), /strong 0\.1 is not better than weak 0\.9/],
    ["an aspect that is not there", (rule: Record<string, unknown>) => ({ ...rule, aspect: "lain" }), /unknown aspect "lain"/],
  ])("refuses %s", (_, change, message) => {
    expect(() => parseRules({ ...content, criteria: [change(content.criteria[0]!), ...content.criteria.slice(1)] }, indicators)).toThrow(message);
  });

  it("refuses a share that does not say what it counts, and another measure that does", () => {
    const changed = (id: string, counted: unknown) => ({ ...content, criteria: content.criteria.map((rule) => (rule["id"] === id ? { ...rule, counted } : rule)) });
    expect(() => parseRules(changed("cakupan-skp", undefined), indicators)).toThrow('"cakupan-skp": counted is missing: the share "cakupan-perencanaan-skp" must say what it counts');
    expect(() => parseRules(changed("cakupan-skp", { id: "pegawai", en: "" }), indicators)).toThrow(/counted\.en/);
    expect(() => parseRules(changed("ikm", { id: "layanan", en: "services" }), indicators)).toThrow('"ikm": counted stands with "ikm", which is no share');
  });

  it("refuses a rule given twice, and evidence without a rule", () => {
    expect(() => parseRules({ ...content, criteria: [content.criteria[0]!, ...content.criteria] }, indicators)).toThrow(/is given twice/);
    expect(() => parseRules({ ...content, merit: { ...content.merit, aspects: [{ ...content.merit.aspects[0]!, criteria: ["tidak-ada"] }] } }, indicators)).toThrow(/unknown criterion "tidak-ada"/);
  });
});
