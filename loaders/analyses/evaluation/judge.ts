import type { PublishedObservation, PublishedQuestion, PublishedEstimate } from "../../datasets/published.js";
import type { Indicator } from "../../indicators/indicator.js";
import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { isOfIndicator, type Criterion, type IndicatorCriterion, type Judgement, type QuestionCriterion, type Sense, type Trend } from "./criterion.js";

/** What passed disclosure control, and nothing else, is judged. */
export interface Evidence {
  readonly indicators: readonly Indicator[];
  readonly observations: readonly PublishedObservation[];
  readonly questions: readonly PublishedQuestion[];
  readonly estimates: readonly PublishedEstimate[];
}

/** A number is not judged on fewer people, posts or cases than this. */
const fewest = 10;

/** A change is one if it is at least this part of the way between the two thresholds. */
const noticeable = 0.1;

/**
 * Applies every criterion to the region and, where it says so, to every agency that the observations name.
 *
 * @throws RangeError for a criterion about an unknown indicator or question
 */
export function judge(criteria: readonly Criterion[], evidence: Evidence): Judgement[] {
  return criteria.flatMap((criterion) => (isOfIndicator(criterion) ? judgeNumbers(criterion, evidence) : [judgeAnswer(criterion, evidence)]));
}

function judgeNumbers(criterion: IndicatorCriterion, { indicators, observations }: Evidence): Judgement[] {
  const indicator = indicators.find(({ id }) => id === criterion.indicator);
  if (!indicator) throw new RangeError(`criterion "${criterion.id}": unknown indicator "${criterion.indicator}"`);
  const rows = observations.filter((row) => row.indicator === indicator.id && row.dimension === criterion.dimension && row.category === criterion.category);
  const places = criterion.opds ? ["region", ...new Set(rows.map(({ opd_id }) => opd_id).filter((id) => id !== "region"))] : ["region"];
  const newest = rows.map(({ period }) => period).sort().at(-1);
  return places.map((place) => {
    const own = rows.filter(({ opd_id }) => opd_id === place);
    const now = own.find(({ period }) => period === newest);
    return { criterion: criterion.id, aspect: criterion.aspect, opd_id: place, ...judgeNumber(criterion, indicator, now, now && own.find(({ period }) => period === yearBefore(now.period))) };
  });
}

type Judged = Omit<Judgement, "criterion" | "aspect" | "opd_id">;

const nothing: Judged = { sense: "unknown", trend: "unknown", period: "", value: null, low: null, high: null, n: null, margin: null, status: "x" };

function judgeNumber(criterion: IndicatorCriterion, indicator: Indicator, now: PublishedObservation | undefined, before: PublishedObservation | undefined): Judged {
  if (!now || now.status === "x" || now.status === "z") return nothing;
  if (now.status === "c" || now.value === null) return { ...nothing, period: now.period, status: now.status === "c" ? "c" : "x" };
  const { low, high } = bounds(now, indicator);
  const sign = criterion.better === "higher" ? 1 : -1;
  const clears = (threshold: number) => sign * (sign > 0 ? low : high) >= sign * threshold;
  const misses = (threshold: number) => sign * (sign > 0 ? high : low) < sign * threshold;
  const sense: Sense = now.n !== null && now.n < fewest ? "unknown" : clears(criterion.strong) ? "strength" : misses(criterion.weak) ? "weakness" : clears(criterion.weak) && misses(criterion.strong) ? "improve" : "unknown";
  const half = (high - low) / 2;
  const nearest = sense === "strength" ? criterion.strong : sense === "weakness" ? criterion.weak : Math.abs(now.value - criterion.strong) < Math.abs(now.value - criterion.weak) ? criterion.strong : criterion.weak;
  return {
    sense, trend: trendOf(criterion, indicator, now, before), period: now.period, value: now.value,
    low: half > 0 ? low : null, high: half > 0 ? high : null, n: now.n,
    margin: half > 0 && sense !== "unknown" ? Math.abs(now.value - nearest) / half : null, status: "",
  };
}

/** The published interval; for a share without one Wilson's, so that small agencies are not judged on chance; else the number itself. */
function bounds(row: PublishedObservation, indicator: Indicator): { readonly low: number; readonly high: number } {
  if (row.low !== null && row.high !== null) return { low: row.low, high: row.high };
  const wilson = indicator.measure === "share" && row.count !== null && row.n !== null && row.opd_id !== "region" ? wilsonInterval(row.count, row.n) : null;
  return wilson ?? { low: row.value!, high: row.value! };
}

function trendOf(criterion: IndicatorCriterion, indicator: Indicator, now: PublishedObservation, before: PublishedObservation | undefined): Trend {
  if (!before || before.status !== "" || before.value === null) return "unknown";
  const [a, b] = [bounds(now, indicator), bounds(before, indicator)];
  const change = (criterion.better === "higher" ? 1 : -1) * (now.value! - before.value);
  const doubt = Math.hypot(a.high - a.low, b.high - b.low) / 2;
  if (Math.abs(change) < noticeable * Math.abs(criterion.strong - criterion.weak) || Math.abs(change) <= doubt) return "same";
  return change > 0 ? "better" : "worse";
}

function judgeAnswer(criterion: QuestionCriterion, { questions, estimates }: Evidence): Judgement {
  const question = questions.find(({ id }) => id === criterion.question);
  if (!question) throw new RangeError(`criterion "${criterion.id}": unknown question "${criterion.question}"`);
  const { measure, specification, category } = question.headline;
  const rows = estimates.filter((row) => row.question === question.id && row.measure === measure && row.specification === specification && (category === undefined || row.category === category));
  const row = rows.find(({ estimate }) => estimate !== null) ?? rows[0];
  const shared = { criterion: criterion.id, aspect: criterion.aspect, opd_id: "region" };
  if (!row || row.estimate === null) return { ...shared, ...nothing, status: row?.status === "c" ? "c" : "x" };
  return { ...shared, sense: senseOf(criterion, question, row.estimate), trend: "unknown", period: row.period, value: row.estimate, low: row.low, high: row.high, n: row.n, margin: null, status: "" };
}

/** An effect on the side that the criterion does not speak of is none of what it calls a strength or a weakness. */
function senseOf({ verdicts, opposite }: QuestionCriterion, { verdict, measures, headline }: PublishedQuestion, estimate: number): Sense {
  if (!opposite || (verdict !== "found" && verdict !== "small")) return verdicts[verdict];
  const beyond = estimate - (measures.find(({ id }) => id === headline.measure)?.null ?? 0);
  return (opposite.side === "above" ? beyond > 0 : beyond < 0) ? opposite[verdict] : verdicts[verdict];
}

/** `2024` → `2023`, `2024-Q2` → `2023-Q2`. */
const yearBefore = (period: string): string => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
