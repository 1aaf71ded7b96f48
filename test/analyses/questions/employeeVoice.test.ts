import { beforeAll, describe, expect, it } from "vitest";
import { employeeVoice, voiceAnswer } from "../../../loaders/analyses/questions/employeeVoice.js";
import { voiceTopics, type SurveyData, type SurveySheet } from "../../../loaders/analyses/participation/surveyData.js";
import { surveyWeights, tiltedWeights } from "../../../loaders/analyses/participation/surveyWeights.js";
import { dayOf } from "../../../loaders/sample/calendar.js";
import { survey, surveyEffects } from "../../../loaders/sample/layouts/employeeSurvey.js";
import { Type, typeNames } from "../../../loaders/sample/people.js";
import { Sample } from "../../../loaders/sample/sample.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const sheet = (opd_id: string, employment_type: string | null, share: number): SurveySheet => ({ opd_id, employment_type, score: 1 + 4 * share, agreed: voiceTopics.map(() => share) });
const pick = (answer: ReturnType<typeof voiceAnswer>, measure: string, specification: string, category = "") => answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)!;
const lead = "rasa-memiliki-dan-tanggung-jawab";

describe("weights", () => {
  const data: SurveyData = {
    year: 2024, invited: new Map([["a", 40], ["b", 60]]),
    population: [{ opd_id: "a", employment_type: "PNS", people: 30 }, { opd_id: "a", employment_type: "PPPK", people: 10 }, { opd_id: "b", employment_type: "PNS", people: 40 }, { opd_id: "b", employment_type: "PPPK", people: 20 }],
    sheets: [...Array.from({ length: 10 }, () => sheet("a", "PNS", 1)), ...Array.from({ length: 5 }, () => sheet("a", "PPPK", 0)), ...Array.from({ length: 6 }, () => sheet("b", "PNS", 0.5)), sheet("b", "PPPK", 0)],
  };
  it("agree with the people of agencies and of employment types", () => {
    const weights = surveyWeights(data)!;
    const sum = (holds: (line: SurveySheet) => boolean) => data.sheets.reduce((total, line, i) => total + (holds(line) ? weights.raked[i]! : 0), 0);
    expect(sum(({ opd_id }) => opd_id === "a")).toBeCloseTo(40, 6);
    expect(sum(({ employment_type }) => employment_type === "PPPK")).toBeCloseTo(30, 6);
    // one sheet of PPPK in b is taken with its agency
    expect(weights.sizes.length).toBe(3);
    expect([...weights.sizes].sort((x, y) => x - y)).toEqual([10, 30, 60]);
  });

  it("go by agencies alone where types are not known", () => {
    const weights = surveyWeights({ ...data, sheets: data.sheets.map((line) => ({ ...line, employment_type: null })) })!;
    expect(weights.usesTypes).toBe(false);
    expect(weights.raked[0]).toBeCloseTo(40 / 15, 12);
  });

  it("tilted by a slope stand for everybody, and the more for the discontent", () => {
    const weights = surveyWeights(data)!;
    const tilted = tiltedWeights(weights, 0.5);
    expect(tilted.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 8);
    expect(tilted[10]! / tilted[0]!).toBeGreaterThan(1.2);
    expect(tiltedWeights(weights, 0)[0]).toBeCloseTo(40 / 15, 10);
  });
});

describe("a survey in which one kind of employee answers less", () => {
  /** Agencies of a hundred; PPPK agree with 0.3 and answer with 0.2, PNS with 0.7 and 0.6. */
  function region(seed: number): SurveyData {
    const random = randomStream(seed);
    const opds = Array.from({ length: 24 }, (_, i) => `opd-${i}`);
    return {
      year: 2024, invited: new Map(opds.map((opd) => [opd, 100])),
      population: opds.flatMap((opd_id) => [{ opd_id, employment_type: "PNS", people: 60 }, { opd_id, employment_type: "PPPK", people: 40 }]),
      sheets: opds.flatMap((opd) => Array.from({ length: 100 }, (_, i): SurveySheet[] => {
        const type = i < 60 ? "PNS" : "PPPK";
        return random.uniform() < (type === "PNS" ? 0.6 : 0.2) ? [sheet(opd, type, random.uniform() < (type === "PNS" ? 0.7 : 0.3) ? 1 : 0)] : [];
      }).flat()),
    };
  }
  const truth = 0.6 * 0.7 + 0.4 * 0.3;

  it("is right with weights and wrong without", () => {
    const answer = voiceAnswer(region(1));
    const weighted = pick(answer, "setuju", "berbobot", lead);
    const plain = pick(answer, "setuju", "tanpa-bobot", lead);
    expect(weighted.low! < truth && weighted.high! > truth).toBe(true);
    expect(plain.low!).toBeGreaterThan(truth);
    const stratified = pick(answer, "setuju", "terstratifikasi", lead);
    expect(Math.abs(stratified.estimate! - truth)).toBeLessThan(3 * stratified.se!);
    expect(pick(answer, "tanggapan", "jenis-asn", "PPPK").estimate!).toBeCloseTo(0.2, 1);
  });

  it("speaks only with thirty sheets of ten agencies", () => {
    const data = region(2);
    expect(voiceAnswer({ ...data, sheets: data.sheets.slice(0, 29) }).estimates[0]!.reason).not.toBeNull();
    expect(voiceAnswer({ ...data, sheets: data.sheets.filter(({ opd_id }) => opd_id < "opd-15") }).verdict).toBe("unclear");
    expect(voiceAnswer(null)).toMatchObject({ verdict: "unclear", estimates: [{ measure: employeeVoice.headline.measure }] });
  });
});

describe("the survey of the sample region", () => {
  let sample: Sample;
  let data: SurveyData;
  let everybody = 0;
  beforeAll(() => {
    sample = new Sample(1373, 3300, { first: 2022, last: 2025 });
    const day = dayOf(2025, 11, 3);
    const invited = new Map<string, number>();
    const people = new Map<string, number>();
    const sheets: SurveySheet[] = [];
    for (const { person, answers, answered } of survey(sample, 2025)) {
      const opd = sample.opdOn(person, day).name;
      const type = sample.people.type[person] === Type.Pns ? "PNS" : typeNames[sample.people.type[person]!]!;
      invited.set(opd, (invited.get(opd) ?? 0) + 1);
      people.set(`${opd}\t${type}`, (people.get(`${opd}\t${type}`) ?? 0) + 1);
      const share = answers.filter((answer) => answer >= 4).length / answers.length;
      everybody += share;
      if (answered) sheets.push({ opd_id: opd, employment_type: type, score: answers.reduce((sum, answer) => sum + answer, 0) / answers.length, agreed: voiceTopics.map(() => share) });
    }
    everybody /= [...invited.values()].reduce((sum, count) => sum + count, 0);
    data = { year: 2025, sheets, invited, population: [...people].map(([key, count]) => ({ opd_id: key.split("\t")[0]!, employment_type: key.split("\t")[1]!, people: count })) };
  });

  it("is too content as it stands, and near everybody's answer when tilted by about what was planted", () => {
    const answer = voiceAnswer(data);
    const weighted = pick(answer, "setuju", "berbobot", "semua").estimate!;
    const tilted = pick(answer, "kepekaan", "condong", "condong-0-25").estimate!;
    expect(surveyEffects.response_log_odds_per_content_sd).toBe(0.25);
    expect(weighted - everybody).toBeGreaterThan(0.01);
    expect(Math.abs(tilted - everybody)).toBeLessThan(0.015);
    expect(Math.abs(tilted - everybody)).toBeLessThan(Math.abs(weighted - everybody));
  });

  it("finds how agencies differ, as realised", () => {
    const effects = [...new Set(data.sheets.map(({ opd_id }) => opd_id))].map((name) => surveyEffects.unit_sd * sample.stream("survey unit", sample.organisation.opds.find((opd) => opd.name === name)!.index).normal());
    const mean = effects.reduce((sum, value) => sum + value, 0) / effects.length;
    const realised = Math.sqrt(effects.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (effects.length - 1));
    expect(Math.abs(pick(voiceAnswer(data), "antar-perangkat", "tanpa-bobot").estimate! - realised)).toBeLessThan(0.06);
  });
});
