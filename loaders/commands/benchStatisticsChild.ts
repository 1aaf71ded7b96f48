import { crossedEffects } from "../statistics/mixed/crossedEffects.js";
import { randomStream } from "../statistics/randomStream.js";

export interface MeasuredFit {
  readonly design: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly iterations: number;
  readonly fillIn: number;
  readonly sampled: boolean;
  readonly variances: readonly number[];
}

/** Share of ratees who changed to another unit of their department, ten units each, half-way. */
const movers = 0.05;

const design = process.argv[2]!;
const { ratings, ratees, raters, units } = JSON.parse(process.argv[3]!) as Record<string, number> & { ratings: number; ratees: number; raters: number; units: number };
const stream = randomStream(1);
const ratee = new Int32Array(ratings);
const rater = new Int32Array(ratings);
const home = Int32Array.from({ length: ratees }, () => stream.index(units));
const second = home.map((unit) => (stream.uniform() < movers ? unit - (unit % 10) + stream.index(Math.min(10, units - unit + (unit % 10))) : unit));
const inUnit = Math.floor(raters / units);
for (let i = 0; i < ratings; i++) {
  const who = i < ratees ? i : stream.index(ratees);
  const unit = stream.uniform() < 0.5 ? home[who]! : second[who]!;
  ratee[i] = who;
  rater[i] = design === "random" ? stream.index(raters) : unit * inUnit + stream.index(unit === units - 1 ? raters - unit * inUnit : inUnit);
}
const merit = Float64Array.from({ length: ratees }, () => 0.5 * stream.normal());
const leniency = Float64Array.from({ length: raters }, () => 0.7 * stream.normal());
const response = Float64Array.from(ratee, (who, i) => 80 + merit[who]! + leniency[rater[i]!]! + stream.normal());

const started = performance.now();
const { value: fit, reason } = crossedEffects({ response, factors: [{ codes: ratee, levels: ratees }, { codes: rater, levels: raters }] });
const seconds = (performance.now() - started) / 1000;
if (!fit) throw new RangeError(`bench: ${reason}`);
const measured: MeasuredFit = {
  design, seconds,
  bytes: process.resourceUsage().maxRSS * 1024,
  iterations: fit.iterations,
  fillIn: fit.fillIn,
  sampled: fit.sampled,
  variances: [...fit.variances, fit.residualVariance],
};
process.stdout.write(JSON.stringify(measured));
