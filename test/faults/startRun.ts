import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { join } from "node:path";

export interface Started {
  readonly child: ChildProcess;
  /** resolves when this text was printed; rejects where the run ends without it */
  readonly printed: (text: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stdout: string; readonly stderr: string }>;
}

export interface Circumstances {
  readonly env?: NodeJS.ProcessEnv;
  /** commands of a shell that come first, as root of a namespace of its own where they mount */
  readonly before?: string;
  readonly mounts?: boolean;
}

/** Whether this system lets a test mount a small disk of its own (Linux with user namespaces). */
export const canMount = process.platform === "linux" && spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

/** Starts `evaluate` of a project in a process group of its own, in given circumstances. */
export function startRun(project: string, args: readonly string[], { env = {}, before, mounts = false }: Circumstances = {}): Started {
  const node = [process.execPath, "--import", "tsx", join("loaders", "commands", "evaluate.ts"), ...args];
  const shell = before ? ["sh", "-c", `${before}\nexec "$@"`, "sh", ...node] : node;
  const [file, ...rest] = mounts ? ["unshare", "-rm", ...shell] : shell;
  const child = spawn(file!, rest, { cwd: project, detached: true, env: { ...process.env, NERACA_KEY: "kunci uji yang cukup panjang", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  const waiting = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => { stderr += text; });
  const ended = new Promise<Awaited<Started["ended"]>>((resolve, reject) => child.on("error", reject).on("close", (code, signal) => resolve({ code, signal, stdout, stderr })));
  const printed = (text: string) => new Promise<void>((resolve, reject) => {
    const look = () => {
      if (!stdout.includes(text)) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
    void ended.then(() => reject(new Error(`ended without "${text}": ${stderr}`)));
  });
  return { child, printed, ended };
}
