import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createWhole } from "../durable/writeWhole.js";

/**
 * The secret with which NIPs become pseudonyms: `NERACA_KEY` of the environment (any text of 16 characters or more),
 * otherwise the file at `path`, made at first use with mode 600. Throws RangeError for a key that is too short.
 */
export function pseudonymKey(path: string, environment: NodeJS.ProcessEnv = process.env): { key: Uint8Array; created: boolean } {
  const text = environment["NERACA_KEY"];
  if (text !== undefined) {
    if (text.length < 16) throw new RangeError("NERACA_KEY: too short, 16 characters or more are needed");
    return { key: createHash("sha256").update(text).digest(), created: false };
  }
  if (!existsSync(path)) mkdirSync(dirname(path), { recursive: true });
  const created = !existsSync(path) && createWhole(path, `${randomBytes(32).toString("hex")}\n`, 0o600);
  const hex = readFileSync(path, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError(`${path}: not a key of 64 hexadecimal digits`);
  return { key: Buffer.from(hex, "hex"), created };
}
