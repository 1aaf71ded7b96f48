import { Worker } from "node:worker_threads";

/** Threads do not inherit the loader of TypeScript; this takes it along. */
const bootstrap = `
const { parentPort, workerData: { loader, module, name, task } } = require("node:worker_threads");
import(loader).then(({ tsImport }) => tsImport(module, module)).then((exports) => exports[name](task)).then((result) => parentPort.postMessage(result));
`;

/**
 * Runs an exported function of a module in a thread of its own; task and result are copied.
 *
 * @throws what the function throws
 */
export function runAside<Task, Result>(module: URL, name: string, task: Task): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bootstrap, { eval: true, execArgv: [], workerData: { loader: import.meta.resolve("tsx/esm/api"), module: module.href, name, task } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread of ${name} ended with ${code}`)));
  });
}
