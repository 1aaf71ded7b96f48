import { createInterface } from "node:readline/promises";
import { Refusal } from "./command.js";

/** Asks on a terminal for the word `yes`; elsewhere `--yes` has to say so. Throws Refusal where nobody agreed. */
export async function confirm(question: string, agreed: boolean, input: NodeJS.ReadStream = process.stdin, output: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (agreed) return;
  if (!input.isTTY || !output.isTTY) throw new Refusal("nothing was done: --yes is needed where there is no terminal to ask on");
  const terminal = createInterface({ input, output });
  try {
    const answer = (await terminal.question(`${question} Type yes to go on: `)).trim().toLowerCase();
    if (answer !== "yes" && answer !== "ya") throw new Refusal("nothing was done");
  } finally {
    terminal.close();
  }
}
