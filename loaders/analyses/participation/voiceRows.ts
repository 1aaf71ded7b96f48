import { groupMoments } from "../../statistics/oneway/groupMoments.js";
import { onewayReml } from "../../statistics/oneway/onewayReml.js";
import { postStratifiedMean } from "../../statistics/weighting/postStratifiedMean.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio } from "../clusteredRatio.js";
import { voiceTopics, type SurveyData } from "./surveyData.js";
import { tiltedWeights, type SurveyWeights } from "./surveyWeights.js";

/** log odds of answering per standard deviation of the score that the sensitivity of the answer is tried at */
export const slopes = [0, 0.25, 0.5] as const;

/** Agreement by topic, three ways; what it would be if the content answer more; response; and how agencies differ. */
export function voiceRows(data: SurveyData, weights: SurveyWeights): Estimate[] {
  return [
    ...voiceTopics.flatMap((_, topic) => topicRows(weights, topic)),
    ...slopes.map((slope) => ratioRow({ measure: "kepekaan", specification: "condong", category: `condong-${String(slope).replace(".", "-")}` }, weights, 0, tiltedWeights(weights, slope))),
    ...responseRows(data),
    spreadRow(weights),
  ];
}

const nobody = { id: "tidak ada jawaban atas butir topik ini", en: "no answers to items of this topic" };

function topicRows(weights: SurveyWeights, topic: number): Estimate[] {
  const category = voiceTopics[topic]!;
  const ones = new Float64Array(weights.sheets.length).fill(1);
  return [
    ratioRow({ measure: "setuju", specification: "berbobot", category }, weights, topic, weights.raked),
    ratioRow({ measure: "setuju", specification: "tanpa-bobot", category }, weights, topic, ones),
    stratifiedRow(weights, topic),
  ];
}

const clip = (value: number | null) => (value === null ? null : Math.min(1, Math.max(0, value)));

function ratioRow(place: Pick<Estimate, "measure" | "specification" | "category">, { sheets, agency }: SurveyWeights, topic: number, weights: Float64Array): Estimate {
  const rows = sheets.flatMap(({ agreed }, i) => (agreed[topic] == null ? [] : [i]));
  const found = clusteredRatio(rows.map((i) => weights[i]! * sheets[i]!.agreed[topic]!), rows.map((i) => weights[i]!), rows.map((i) => agency[i]!));
  const counts = { n: rows.length, ratees: rows.length, units: found?.clusters ?? 0 };
  return found ? estimateRow({ ...place, ...counts, estimate: found.estimate, low: clip(found.low), high: clip(found.high), se: found.se }) : estimateRow({ ...place, ...counts, reason: nobody });
}

/** The agencies as they are: only who answered within agency and employment type is left to chance. */
function stratifiedRow({ sheets, agencies, cells, sizes }: SurveyWeights, topic: number): Estimate {
  const place = { measure: "setuju", specification: "terstratifikasi", category: voiceTopics[topic]!, units: agencies.length };
  const rows = sheets.flatMap(({ agreed }, i) => (agreed[topic] == null ? [] : [i]));
  const counts = { n: rows.length, ratees: rows.length };
  const found = rows.length ? postStratifiedMean(rows.map((i) => sheets[i]!.agreed[topic]!), rows.map((i) => cells[i]!), sizes).value : null;
  if (!found) return estimateRow({ ...place, ...counts, reason: { id: "ada sel dengan kurang dari dua jawaban", en: "a cell has fewer than two answers" } });
  return estimateRow({ ...place, ...counts, estimate: found.estimate, low: clip(found.interval.low), high: clip(found.interval.high), se: found.se });
}

/** Sheets received of those invited, by agencies as clusters, and by employment type of those in service. */
function responseRows({ sheets, population, invited }: SurveyData): Estimate[] {
  const agencies = [...invited.keys()];
  const received = agencies.map((opd) => Math.min(invited.get(opd)!, sheets.filter(({ opd_id }) => opd_id === opd).length));
  const people = agencies.reduce((sum, opd) => sum + invited.get(opd)!, 0);
  const found = clusteredRatio(received, agencies.map((opd) => invited.get(opd)!), agencies.map((_, i) => i));
  const place = { measure: "tanggapan", specification: "undangan", n: people, ratees: people, units: agencies.length };
  const all = found ? estimateRow({ ...place, estimate: found.estimate, low: clip(found.low), high: clip(found.high), se: found.se }) : estimateRow({ ...place, reason: { id: "banyaknya undangan tidak diketahui", en: "the number of invitations is not known" } });
  return [all, ...(["PNS", "PPPK", "PPPK_PW"] as const).flatMap((type) => {
    const there = population.reduce((sum, cell) => sum + (cell.employment_type === type ? cell.people : 0), 0);
    const came = sheets.filter(({ employment_type }) => employment_type === type).length;
    if (there === 0 || came > there || sheets.every(({ employment_type }) => employment_type === null)) return [];
    return [estimateRow({ measure: "tanggapan", specification: "jenis-asn", category: type, estimate: came / there, n: there, ratees: there, smallest: Math.min(came, there - came) })];
  })];
}

/** Standard deviation over agencies of the mean score, chance within agencies taken out. */
function spreadRow({ sheets, agency, agencies }: SurveyWeights): Estimate {
  const place = { measure: "antar-perangkat", specification: "tanpa-bobot", n: sheets.length, ratees: sheets.length, units: agencies.length };
  const found = onewayReml(groupMoments(sheets.map(({ score }) => score), agency, agencies.length)).value;
  return found ? estimateRow({ ...place, estimate: Math.sqrt(found.between) }) : estimateRow({ ...place, reason: { id: "kurang dari dua perangkat daerah", en: "fewer than two agencies" } });
}
