import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { filesBelow } from "./fingerprint.js";
import { paths } from "./project.js";

/** One hash over the sources of the methods and of their validation. */
export async function validationFingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of ["statistics", "validation"]) {
    for (const file of await filesBelow(join(paths.loaders, folder))) hash.update(`${relative(paths.loaders, file).split(sep).join("/")}\0${readFileSync(file, "utf8")}\0`);
  }
  return hash.digest("hex");
}
