import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Verdict } from "./batch.js";
import type { Work } from "./fuzzChild.js";

type Message = { ready?: true; file?: string; verdicts?: Verdict[]; bytes?: number; kept?: true };

/** How a piece of work ended: with verdicts, or with the process dead or killed at a file. */
export type Ending = { readonly verdicts: readonly Verdict[]; readonly bytes: number } | { readonly died: "crash" | "hang"; readonly how: string };

const start = 60_000;

/** A process for mutations, begun anew after each death. */
export class Worker {
  #child: ChildProcess | undefined;

  /** `limit`: milliseconds that one file may take */
  constructor(readonly folder: string, readonly limit: number) {}

  async run(work: Work): Promise<Ending> {
    const child = (this.#child ??= await this.#fork());
    return new Promise((done) => {
      let killed = false;
      let timer = setTimeout(() => undefined, 0);
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          killed = true;
          child.kill("SIGKILL");
        }, this.limit);
      };
      const finish = (ending: Ending) => {
        clearTimeout(timer);
        child.removeAllListeners();
        done(ending);
      };
      child.on("message", ({ verdicts, bytes = 0, kept }: Message) => {
        wait();
        if (verdicts || kept) finish({ verdicts: verdicts ?? [], bytes });
      });
      child.once("exit", (code, signal) => {
        this.#child = undefined;
        finish({ died: killed ? "hang" : "crash", how: killed ? `no answer within ${this.limit / 1000} s` : `process ended with ${signal ?? `exit code ${code}`}` });
      });
      wait();
      child.send(work);
    });
  }

  stop(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  #fork(): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL("fuzzChild.ts", import.meta.url)), [this.folder], { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new RangeError("the process for mutations does not start")), start);
      child.once("exit", (code) => fail(new RangeError(`the process for mutations ended at its start with exit code ${code}`)));
      child.once("message", () => {
        clearTimeout(timer);
        child.removeAllListeners();
        done(child);
      });
    });
  }
}
