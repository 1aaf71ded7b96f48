import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { MeasuredFit } from "./benchStatisticsChild.js";
import { Misuse, runCommand } from "./command.js";
import { terminalProgress } from "./progress.js";
import { root } from "./project.js";

const sizes = {
  small: { ratings: 73_421, ratees: 2_972, raters: 1_128, units: 40 },
  large: { ratings: 1_000_000, ratees: 80_000, raters: 8_000, units: 400 },
};
const designs = ["clustered", "random"] as const;
const columns: readonly (readonly [string, (fit: MeasuredFit, size: (typeof sizes)["small"]) => string])[] = [
  ["ratings", (_, size) => String(size.ratings)],
  ["ratees × raters", (_, size) => `${size.ratees} × ${size.raters}`],
  ["design   ", (fit) => fit.design],
  ["traces ", (fit) => (fit.sampled ? "sampled" : "exact")],
  ["iterations", (fit) => String(fit.iterations)],
  ["s/iteration", (fit) => (fit.seconds / fit.iterations).toFixed(2)],
  ["fill-in", (fit) => fit.fillIn.toFixed(2)],
  ["seconds", (fit) => fit.seconds.toFixed(2)],
  ["peak MB", (fit) => (fit.bytes / 1e6).toFixed(0)],
  ["ratee   rater   residual (planted 0.25 0.49 1)", (fit) => fit.variances.map((v) => v.toFixed(4)).join("  ")],
];

await runCommand(
  {
    name: "bench:statistics",
    summary: "Times crossed random effects by REML on invented ratings, clustered in units with few movers and entirely at random.",
    options: { sizes: { value: "LIST", help: `of ${Object.keys(sizes).join(",")} (default both)` } },
    async run(values) {
      const names = String(values["sizes"] ?? Object.keys(sizes).join(",")).split(",");
      const progress = terminalProgress();
      progress.say(columns.map(([head]) => head).join("  "));
      try {
        for (const name of names) {
          const size = sizes[name as keyof typeof sizes];
          if (!size) throw new Misuse(`--sizes: none of ${Object.keys(sizes).join(", ")}: "${name}"`);
          for (const design of designs) {
            const fit = measure(design, size);
            progress.say(columns.map(([head, cell]) => cell(fit, size).padStart(head.length)).join("  "));
          }
        }
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);

function measure(design: (typeof designs)[number], size: (typeof sizes)["small"]): MeasuredFit {
  const child = fileURLToPath(new URL("benchStatisticsChild.ts", import.meta.url));
  const run = spawnSync(process.execPath, ["--import", "tsx", child, design, JSON.stringify(size)], { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (run.status !== 0) throw new RangeError(`bench ${design}: exit code ${run.status}`);
  return JSON.parse(run.stdout) as MeasuredFit;
}
