import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { holm } from "../../statistics/adjust/holm.js";
import { partialPooling } from "../../statistics/pooling/partialPooling.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { groupedBy } from "../groupedBy.js";
import { contrast, satisfactionIndex, type Contrast, type SatisfactionIndex } from "./satisfactionIndex.js";
import { elements, otherElements, staffElements, type SurveyResponse } from "./surveys.js";

/** Fewer respondents than this in a year, or of a service, and nothing is compared. */
export const fewest = 30;

const based = (responses: readonly SurveyResponse[]): Pick<Estimate, "n" | "ratees" | "units"> => ({
  n: responses.length, ratees: responses.length, units: new Set(responses.map(({ opd }) => opd)).size,
});

const numbers = (found: Contrast) => ({ estimate: found.estimate, low: found.low, high: found.high, se: found.se, p: found.p, detectable: found.detectable });

/** What was asked in one year under one regulation. */
export interface Wave {
  readonly year: number;
  readonly version: string;
  readonly responses: readonly SurveyResponse[];
}

/** Years with enough respondents, ascending. */
export function waves(responses: readonly SurveyResponse[]): Wave[] {
  return groupedBy(responses, ({ year, version }) => `${year}\t${version}`).map(([, own]) => ({ year: own[0]!.year, version: own[0]!.version, responses: own }))
    .filter((wave) => wave.responses.length >= fewest).sort((a, b) => a.year - b.year || (a.version < b.version ? -1 : 1));
}

/** The index of every year, under the regulation of its time. */
export function indexRows(all: readonly Wave[], newest: string): Estimate[] {
  return all.flatMap(({ year, version, responses }) => {
    const index = satisfactionIndex(responses);
    const found = index && contrast([[1, index]]);
    return found ? [estimateRow({ measure: "ikm", specification: version === newest ? "aturan-kini" : "aturan-lama", period: String(year), ...based(responses), ...numbers(found), p: null, detectable: null })] : [];
  });
}

/** Change from one wave to another: as asked, and with the services in the same proportions. */
export function changeRows(before: Wave, now: Wave, specification: string): Estimate[] {
  const both = [...before.responses, ...now.responses];
  const [then, later] = [satisfactionIndex(before.responses), satisfactionIndex(now.responses)];
  const plain = then && later && contrast([[1, later], [-1, then]]);
  const mixed = specification === "setahun" ? fixedMix(before, now) : null;
  return [
    ...(plain ? [estimateRow({ measure: "perubahan", specification, ...based(both), ...numbers(plain) })] : []),
    ...(mixed ? [estimateRow({ measure: "perubahan", specification: "setahun-layanan-sama", ...based(both), ...numbers(mixed) })] : []),
  ];
}

/** Each service of an agency counts in both waves by its mean share in the two. */
function fixedMix(before: Wave, now: Wave): Contrast | null {
  const name = ({ opd, service }: SurveyResponse) => `${opd}\t${service}`;
  const parts = [...new Set(now.responses.map(name))].flatMap((service) => {
    const [then, later] = [before, now].map(({ responses }) => responses.filter((response) => name(response) === service));
    if (!then!.length || !later!.length) return [];
    return [{ share: then!.length / before.responses.length + later!.length / now.responses.length, then: satisfactionIndex(then!)!, later: satisfactionIndex(later!)! }];
  });
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  return total > 0 ? contrast(parts.flatMap(({ share, then, later }) => [[share / total, later], [-share / total, then]] as [number, SatisfactionIndex][])) : null;
}

/** Every element in the newest wave: its score, its distance from the mean of the other eight, and its change. */
export function elementRows(now: Wave, before: Wave | undefined): Estimate[] {
  const base = based(now.responses);
  const own = elements.flatMap((element) => {
    const index = satisfactionIndex(now.responses, [element]);
    const rest = satisfactionIndex(now.responses, elements.filter((other) => other !== element));
    const score = index && contrast([[1, index]]);
    const gap = index && rest && contrast([[1, index], [-1, rest]]);
    if (!score || !gap) return [];
    const earlier = before && satisfactionIndex(before.responses, [element]);
    return [{ element, score, gap, change: earlier ? contrast([[1, index], [-1, earlier]]) : null }];
  });
  const gaps = holm(own.map(({ gap }) => gap.p));
  const changes = benjaminiHochberg(own.map(({ change }) => change?.p ?? null));
  return own.flatMap(({ element, score, gap, change }, i) => [
    estimateRow({ measure: "unsur", specification: "aturan-kini", category: element, ...base, ...numbers(score), p: null, detectable: null }),
    estimateRow({ measure: "unsur-terhadap-lain", specification: "aturan-kini", category: element, ...base, ...numbers(gap), p_adjusted: gaps[i]! }),
    ...(change ? [estimateRow({ measure: "perubahan-unsur", specification: "setahun", category: element, ...base, ...numbers(change), p_adjusted: changes[i]! })] : []),
  ]);
}

/** Staff (U6 and U7) against the other seven elements, in all and by service, over all years of the regulation; and how much agencies differ in it. */
export function staffRows(responses: readonly SurveyResponse[]): Estimate[] {
  const of = (some: readonly SurveyResponse[]) => {
    const [staff, other] = [satisfactionIndex(some, staffElements), satisfactionIndex(some, otherElements)];
    return staff && other && contrast([[1, staff], [-1, other]]);
  };
  const rows: Estimate[] = [];
  const whole = of(responses);
  if (whole) rows.push(estimateRow({ measure: "petugas", specification: "semua-tahun", ...based(responses), ...numbers(whole) }));
  const services = groupedBy(responses, ({ service }) => service).filter(([service, own]) => service !== "" && own.length >= fewest);
  const found = services.flatMap(([service, own]) => {
    const one = of(own);
    return one ? [{ service, own, one }] : [];
  });
  const adjusted = benjaminiHochberg(found.map(({ one }) => one.p));
  found.forEach(({ service, own, one }, i) => rows.push(estimateRow({ measure: "petugas", specification: "semua-tahun", category: service, ...based(own), ...numbers(one), p_adjusted: adjusted[i]! })));
  const agencies = groupedBy(responses, ({ opd }) => opd).filter(([, own]) => own.length >= fewest).flatMap(([, own]) => of(own) ?? []).filter(({ se }) => se > 0);
  const pooled = agencies.length >= 5 ? partialPooling(agencies.map(({ estimate }) => estimate), agencies.map(({ se }) => se)).value : null;
  if (pooled) rows.push(estimateRow({ measure: "ragam-petugas", specification: "semua-tahun", ...based(responses), units: agencies.length, estimate: Math.sqrt(pooled.between) }));
  return rows;
}
