import { z } from "zod";
import type { Indicator } from "../../indicators/indicator.js";
import { pages } from "../../indicators/pages.js";
import type { EvaluationRules } from "./criterion.js";

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ id: words, en: words });
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const senses = z.enum(["strength", "improve", "weakness", "unknown"]);

const ruled = {
  id: kebab,
  aspect: kebab,
  title: bilingual,
  basis: bilingual,
  wording: z.strictObject({ strength: bilingual, improve: bilingual, weakness: bilingual }),
  strategy: bilingual,
  actor: bilingual,
  regulation: z.strictObject({ id: kebab, article: words }).optional(),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
};

const ofNumber = z.strictObject({ ...ruled, indicator: kebab, dimension: z.string().default(""), category: z.string().default(""), better: z.enum(["higher", "lower"]), strong: z.number(), weak: z.number(), opds: z.boolean(), counted: bilingual.optional() });
const ofAnswer = z.strictObject({
  ...ruled, question: kebab, verdicts: z.strictObject({ found: senses, small: senses, none: senses, unclear: senses }),
  opposite: z.strictObject({ side: z.enum(["above", "below"]), found: senses, small: senses }).optional(),
});

const rules = z.strictObject({
  aspects: z.array(z.strictObject({ id: kebab, page: z.enum(pages), title: bilingual })).min(1),
  criteria: z.array(z.looseObject({})).min(1),
  merit: z.strictObject({ regulation: kebab, aspects: z.array(z.strictObject({ id: kebab, title: bilingual, criteria: z.array(kebab) })) }),
});

/**
 * The rule table of the evaluation, checked.
 *
 * @throws RangeError naming the first fault: a field that is missing or unknown, an id given twice, thresholds on the wrong side of each other, an aspect or criterion that does not exist, a share that does not say what it counts
 */
export function parseRules(content: unknown, indicators: readonly Pick<Indicator, "id" | "measure">[]): EvaluationRules {
  const { criteria: unread, ...rest } = checked(rules, content, "");
  const criteria = unread.map((rule, at) => checked<unknown>("question" in rule ? ofAnswer : ofNumber, rule, `criteria.${at}.`)) as EvaluationRules["criteria"];
  const { aspects, merit } = rest as Omit<EvaluationRules, "criteria">;
  const fail = (id: string, fault: string): never => {
    throw new RangeError(`rules of the evaluation: "${id}": ${fault}`);
  };
  const shares = new Set(indicators.filter(({ measure }) => measure === "share").map(({ id }) => id));
  const ids = criteria.map(({ id }) => id);
  for (const [at, rule] of criteria.entries()) {
    if (ids.indexOf(rule.id) !== at) fail(rule.id, "is given twice");
    if (!aspects.some(({ id }) => id === rule.aspect)) fail(rule.id, `unknown aspect "${rule.aspect}"`);
    if ("indicator" in rule && (rule.better === "higher" ? rule.strong <= rule.weak : rule.strong >= rule.weak)) fail(rule.id, `strong ${rule.strong} is not better than weak ${rule.weak}`);
    if ("indicator" in rule && shares.has(rule.indicator) !== (rule.counted !== undefined)) fail(rule.id, rule.counted ? `counted stands with "${rule.indicator}", which is no share` : `counted is missing: the share "${rule.indicator}" must say what it counts`);
  }
  for (const aspect of merit.aspects) for (const id of aspect.criteria) if (!ids.includes(id)) fail(aspect.id, `unknown criterion "${id}"`);
  return { aspects, criteria, merit };
}

function checked<T>(schema: z.ZodType<T>, content: unknown, place: string): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RangeError(`rules of the evaluation: ${place}${issue!.path.join(".")}: ${issue!.message}`);
}
