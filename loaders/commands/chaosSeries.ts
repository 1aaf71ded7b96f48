import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { killedRun, type Instant, type Places, type Run } from "./killedRun.js";
import { hashOfTree, stateOf, type State } from "./stateOf.js";

export interface Chaos {
  readonly work: Omit<Places, "exports">;
  readonly sources: readonly {
    readonly name: string;
    readonly exports: string;
    /** of the exports */
    readonly hash: string;
    readonly state: State;
    /** hash of the first page */
    readonly index: string;
    readonly seconds: Readonly<Record<"evaluate" | "build", number>>;
  }[];
  readonly seed: number;
  readonly quick: boolean;
}

export interface Outcome {
  readonly command: "evaluate" | "build";
  readonly killed: number;
  /** kills that were aimed at the moment of publishing */
  readonly swaps: number;
  /** of those, kills that left no site, or no downloads, until the next run */
  readonly gaps: number;
  readonly faults: readonly string[];
  readonly line: string;
}

type Source = Chaos["sources"][number];

const killsOfSeries = 3;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Up to three kills one after the other, of runs that turn what was made of the one exports into what comes of the other, then a
 * run that nobody kills. Every fifth series builds, the others evaluate. Instants spread evenly over the time of a whole run, in an order that
 * the seed sets; the last kill of a series is aimed at the moment when results move into place.
 */
export async function chaosSeries(chaos: Chaos, number: number, kills: number): Promise<Outcome> {
  const { work, sources, quick } = chaos;
  const command = quick || number % 5 !== 1 ? "evaluate" : "build";
  const target = sources[number % 2]!;
  const before = { state: await stateOf(work.out, work.dist), names: namesIn(work.project) };
  const faults: string[] = [];
  const instants: string[] = [];
  let [killed, swaps, gaps] = [0, 0, 0];
  let run: Run | undefined;
  for (let at = 0; at < Math.min(kills, killsOfSeries); at++) {
    const instant = instantOf(chaos, number * killsOfSeries + at, at === killsOfSeries - 1, target.seconds[command]);
    run = await killedRun(command, { ...work, exports: target.exports }, instant);
    if (!run.killed) break;
    killed++;
    if ("swap" in instant) swaps++;
    instants.push(`${run.seconds.toFixed(1)} s${"swap" in instant ? " (swap)" : ""} "${run.step}"`);
    const { wrong, gap } = await afterKill(chaos, before.state, target, run);
    faults.push(...wrong.map((fault) => `after the kill at ${run!.seconds.toFixed(1)} s: ${fault}`));
    if (gap) gaps++;
  }
  if (!run || run.killed) run = await killedRun(command, { ...work, exports: target.exports });
  faults.push(...(await afterWhole(chaos, command, before, target, run)));
  return { command, killed, swaps, gaps, faults, line: `${number + 1} ${command} of exports ${target.name}: killed at ${instants.join(", ") || "no instant"}; then whole in ${run.seconds.toFixed(1)} s${faults.length ? "" : ", identical"}` };
}

function instantOf({ seed }: Chaos, count: number, aimed: boolean, seconds: number): Instant {
  const place = ((seed + 1) * golden * golden + count * golden) % 1;
  return aimed ? { swap: Math.floor(place * 3) } : { seconds: place * seconds };
}

/** Whatever can be seen is the old or the new, whole; or, in the instant between two renames, the old one stands beside. */
async function afterKill({ work, sources }: Chaos, before: State, target: Source, run: Run): Promise<{ readonly wrong: string[]; readonly gap: boolean }> {
  const now = await stateOf(work.out, work.dist);
  const [distGap, downloadsGap] = [now.dist === "absent" && before.dist !== "absent", now.downloads === "absent" && before.downloads !== "absent"];
  const wrong = (Object.keys(now) as (keyof State)[]).filter((name) => ![before[name], target.state[name], "absent"].includes(now[name])).map((name) => `${name} is neither the old nor the new`);
  if (distGap && (await stateOf(work.out, `${work.dist}.previous`)).dist !== before.dist) wrong.push("the site is gone and nothing whole stands beside");
  return { wrong: [...wrong, ...seenWrong(run, sources), ...leftInTemporary(work)], gap: distGap || downloadsGap };
}

async function afterWhole({ work, sources }: Chaos, command: "evaluate" | "build", before: { readonly state: State; readonly names: string }, target: Source, run: Run): Promise<string[]> {
  if (run.code !== 0) return [`the next run ended with ${run.code}: ${run.printed.trim().split("\n").slice(-2).join("; ")}`];
  const [now, wanted] = [await stateOf(work.out, work.dist), { ...target.state, ...(command === "evaluate" ? { dist: before.state.dist } : {}) }];
  const faults = (Object.keys(now) as (keyof State)[]).filter((name) => now[name] !== wanted[name]).map((name) => `${name} is not what a run makes that nobody kills`);
  const known = /^(?:confidential|hashes\.json|published\.duckdb|site-stamp\.txt|stamp\.json|unduhan|warehouse\.duckdb)$/;
  const left = [...readdirSync(work.out).filter((name) => !known.test(name)), ...readdirSync(dirname(work.dist)).filter((name) => name !== "build" && name !== "dist")];
  if (left.length) faults.push(`left behind: ${left.join(", ")}`);
  if (namesIn(work.project) !== before.names) faults.push(`left in the project: ${namesIn(work.project)}`);
  for (const source of sources) if ((await hashOfTree(source.exports)) !== source.hash) faults.push(`exports ${source.name} were changed`);
  return [...faults, ...seenWrong(run, sources), ...leftInTemporary(work)];
}

function seenWrong({ seen }: Run, sources: readonly Source[]): string[] {
  const known = new Set(["absent", ...sources.map(({ index }) => index)]);
  return [...seen].some((hash) => !known.has(hash)) ? ["a reader saw a first page that is neither the old nor the new"] : [];
}

/** Compiled code that tsx keeps is no result. */
function leftInTemporary({ temporary }: Pick<Places, "temporary">): string[] {
  const left = readdirSync(temporary).filter((name) => !/^(?:tsx-|node-compile-cache)/.test(name));
  return left.length ? [`in the folder for temporary files: ${left.join(", ")}`] : [];
}

/** Of the project's folder, without copies of sources that killed runs leave and the next one removes. */
function namesIn(project: string): string {
  return readdirSync(project).sort().join(" ");
}
