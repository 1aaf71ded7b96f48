import { spawn } from "node:child_process";

export interface NodeRun {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface NodeResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Runs this Node with its output shown; gives the exit code (1 for a process ended by a signal). */
export function showNode({ args, cwd, env = process.env }: NodeRun): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: "inherit" });
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  });
}

/** Runs this Node and keeps what it prints. */
export function runNode({ args, cwd, env = process.env }: NodeRun): Promise<NodeResult> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) child[name].setEncoding("utf8").on("data", (chunk: string) => { printed[name] += chunk; });
    child.on("error", reject).on("close", (code) => resolve({ code: code ?? 1, ...printed, seconds: (performance.now() - started) / 1000 }));
  });
}
