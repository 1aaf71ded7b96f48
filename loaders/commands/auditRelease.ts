import { join } from "node:path";
import { auditAside } from "../audit/auditAside.js";
import { auditLines } from "../audit/auditLines.js";
import { publicRules } from "../datasets/disclosureRules.js";
import { Refusal } from "./command.js";

/**
 * Attacks what an evaluation is about to publish, from its files alone.
 *
 * @returns what it found, in one line
 * @throws Refusal with the reasoning where a withheld number can be worked out
 */
export async function auditRelease(out: string, previous: readonly string[]): Promise<string> {
  const report = await auditAside({ folder: join(out, "unduhan"), minimum: publicRules.minimum, previous });
  const lines = auditLines(report, 3);
  if (report.recovered > report.earlier) throw new Refusal(`withheld numbers can be worked out from the others; do not publish:\n${lines.join("\n")}`);
  return lines.at(-1)!;
}
