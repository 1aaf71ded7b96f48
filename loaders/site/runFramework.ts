import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface FrameworkRun {
  readonly root: string;
  readonly published: string;
  /** the folder of pages, relative to `root` */
  readonly source: string;
  readonly output: string;
  /** receives what the pages' blocks drew, one file a block */
  readonly fragments: string;
}

/** Ends the child where its parent has ended, however that came: nothing goes on writing beside the next run. */
const endWithParent = `data:text/javascript,${encodeURIComponent('process.on("disconnect", () => process.exit(1)); process.channel?.unref();')}`;

/** Runs `observable build` without a shell and without telemetry; throws RangeError with its last lines when it fails, and gives all it printed otherwise. */
export function runFramework({ root, published, source, output, fragments }: FrameworkRun): Promise<string> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve("@observablehq/framework/package.json")), "dist", "bin", "observable.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--no-warnings", "--import", endWithParent, bin, "build"], {
      cwd: root,
      env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NERACA_PUBLISHED: published, NERACA_SOURCE: source, NERACA_DIST: output, NERACA_FRAGMENTS: fragments, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const end = () => void child.kill("SIGKILL");
    process.once("exit", end);
    let printed = "";
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (chunk: string) => { printed += chunk; });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.removeListener("exit", end);
      if (code === 0) resolve(printed);
      else reject(new RangeError(`site: observable build ended with ${signal === "SIGKILL" ? "SIGKILL (a system does so where memory runs out)" : signal ?? code}: ${printed.trim().split("\n").slice(-12).join("\n")}`));
    });
  });
}
