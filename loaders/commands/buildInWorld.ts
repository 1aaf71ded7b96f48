import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import { readRegion } from "../region/region.js";
import { Refusal } from "./command.js";
import { copyProject } from "./copyProject.js";
import { filesBelow } from "./fingerprint.js";
import { environmentOf, type World } from "./worlds.js";

export interface Inputs {
  readonly exports: string;
  readonly region?: string;
  readonly key: string;
  /** to `evaluate` only, or to `build` the site as well */
  readonly command: "evaluate" | "build";
}

/** Runs a command on a copy of project and exports inside a world below `base`. Gives the folders of what is public; throws Refusal with what it printed when it fails. */
export async function buildInWorld(world: World, base: string, { exports, region, key, command }: Inputs): Promise<{ readonly downloads: string; readonly dist: string }> {
  const place = join(base, world.folder);
  const before = process.umask(world.umask);
  try {
    copyProject(join(place, "proyek"));
    await copyExports(exports, join(place, "data", "exports"), world.reversed);
    const own = region ? copyRegion(region, join(place, world.reversed ? join("tempat", "lain") : "")) : undefined;
    const [out, dist] = [join(place, "hasil"), join(place, "situs")];
    const args = ["--exports", join(place, "data", "exports"), ...(own ? ["--region", own] : []), "--out", out, ...(command === "build" ? ["--dist", dist] : [])];
    await run(["--import", "tsx", join("loaders", "commands", `${command}.ts`), ...args], join(place, "proyek"), environmentOf(world, key));
    return { downloads: join(out, "unduhan"), dist };
  } finally {
    process.umask(before);
  }
}

function copyRegion(from: string, folder: string): string {
  const to = join(folder, "wilayah.json");
  mkdirSync(folder, { recursive: true });
  cpSync(from, to);
  const { districtsGeoJson: shapes } = readRegion(from);
  if (shapes && !isAbsolute(shapes)) cpSync(join(dirname(from), shapes), join(folder, shapes));
  return to;
}

async function copyExports(from: string, to: string, reversed: boolean): Promise<void> {
  const files = await filesBelow(from);
  for (const file of reversed ? files.reverse() : files) {
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  const truth = join(from, "..", "truth.json");
  if (existsSync(truth)) cpSync(truth, join(to, "..", "truth.json"));
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => { printed += chunk; });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Refusal(`a build failed with ${code}: ${printed.trim().split("\n").slice(-12).join("\n")}`))));
  });
}
