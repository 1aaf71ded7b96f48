import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { testPaths } from "../runner/testPaths.js";

interface Unpacked {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once, under `build/test`, and tries whether it starts: with the system's
 * libraries, else with those of the package. Undefined where the package is absent or does not run.
 *
 * The package unpacks into the system's temporary folder and takes what lies there for whole, so it is given a folder of
 * its own that is moved into place when it is complete.
 */
export async function unpackChromium(): Promise<Unpacked | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const version = packageVersion();
  if (!version) return undefined;
  const folder = join(testPaths.root, "build", "test", `chromium-${version}`);
  if (!existsSync(join(folder, "chromium"))) unpackInto(folder);
  const path = join(folder, "chromium");
  const fonts: Record<string, string> = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }].map((env) => ({ path, env })).find(starts);
}

function packageVersion(): string | undefined {
  for (const folder of createRequire(import.meta.url).resolve.paths("@sparticuz/chromium") ?? []) {
    const file = join(folder, "@sparticuz", "chromium", "package.json");
    if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  }
  return undefined;
}

function unpackInto(folder: string): void {
  const aside = `${folder}-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    // the name of a cloud function's runtime makes the package unpack its NSS libraries too
    const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    const script = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
    const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: dirname(fileURLToPath(import.meta.url)), env, encoding: "utf8" });
    if (status !== 0) throw new RangeError(`@sparticuz/chromium: can't be unpacked: ${stderr.trim().split("\n").at(-1)}`);
    if (!existsSync(join(folder, "chromium"))) renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(join(folder, "chromium"))) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function starts({ path, env }: Unpacked): boolean {
  return spawnSync(path, ["--version", "--no-sandbox"], { env: { ...process.env, ...env }, stdio: "ignore", timeout: 20_000 }).status === 0;
}
