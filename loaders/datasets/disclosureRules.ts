import { readFileSync } from "node:fs";
import { z } from "zod";

const share = z.number().gt(0).lte(1);
const edition = z.strictObject({
  minimum: z.int().min(2),
  raters: z.int().min(1),
  dominance: z.strictObject({ share, p: share }),
  models: z.strictObject({ ratees: z.int().min(1), raters: z.int().min(1), smallest: z.int().min(1) }),
  rounding: z.int().min(1),
});
const indicatorRule = z.strictObject({
  attribute: z.enum(["all", "both"]).optional(),
  bounds: z.tuple([z.number(), z.number()]).optional(),
  base: z.enum(["posts", "lines"]).optional(),
  contributors: z.boolean().optional(),
  why: z.string().min(1),
});
const schema = z.strictObject({
  about: z.string(),
  editions: z.strictObject({ public: edition, internal: edition }),
  indicators: z.record(z.string(), indicatorRule),
});

export type Edition = keyof z.infer<typeof schema>["editions"];

/** What one indicator's rows must not say, beside small numbers of people. */
export interface IndicatorRule {
  /** withheld where all of a group have the attribute, or (`both`) none */
  readonly attribute?: "all" | "both" | undefined;
  /** ends of the scale of a mean, at which it is that of each */
  readonly bounds?: readonly [number, number] | undefined;
  /** the base counts no people and is published elsewhere */
  readonly base?: "posts" | "lines" | undefined;
  /** the count is an amount, withheld where fewer than the minimum contribute */
  readonly contributors?: boolean | undefined;
  readonly why: string;
}

/** The primary rules of one edition. */
export interface DisclosureRules extends z.infer<typeof edition> {
  readonly edition: Edition;
  readonly indicators: ReadonlyMap<string, IndicatorRule>;
}

/** A row of which the primary rules judge more than its number of people. */
interface Judged {
  readonly indicator: string;
  readonly n: number | null;
  readonly count: number | null;
  readonly value: number | null;
  /** raters behind the row */
  readonly raters?: number | null;
  /** what the two largest contribute to an amount */
  readonly largest?: number;
  readonly second?: number;
}

/**
 * Rules as declared in data/disclosure.json.
 *
 * @throws RangeError naming the first rule that is not one
 */
export function parseDisclosureRules(json: unknown, name: Edition): DisclosureRules {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RangeError(`data/disclosure.json: ${issue!.path.join(".")}: ${issue!.message}`);
  }
  return { edition: name, ...parsed.data.editions[name], indicators: new Map(Object.entries(parsed.data.indicators)) };
}

const file = new URL("../../data/disclosure.json", import.meta.url);

/** The rules by which the commands publish. */
export const publicRules = parseDisclosureRules(JSON.parse(readFileSync(file, "utf8")), "public");

/** Whether a row says something of each of a group, rests on too few raters or contributors, or is dominated by one of them. */
export function isDisclosing({ indicator, n, count, value, raters, largest, second }: Judged, rules: DisclosureRules): boolean {
  const rule = rules.indicators.get(indicator);
  if (raters !== undefined && raters !== null && raters < rules.raters && (n ?? 0) > 0) return true;
  if (rule?.attribute && n !== null && n > 0 && (count === n || (rule.attribute === "both" && count === 0))) return true;
  if (rule?.bounds && value !== null && rule.bounds.includes(value)) return true;
  if (rule?.contributors && n !== null && n > 0 && n < rules.minimum) return true;
  return largest !== undefined && count !== null && isDominated(count, largest, second ?? 0, rules.dominance);
}

/** (2, k) rule: the two largest hold more than a share; p% rule: the second largest could reckon the largest to within p of it. */
function isDominated(total: number, largest: number, second: number, { share, p }: DisclosureRules["dominance"]): boolean {
  return largest + second > share * total || total - largest - second < p * largest;
}
