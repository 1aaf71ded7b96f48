import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { contentSecurityPolicy } from "./protectPage.js";

/** Folders where systems keep what belongs to one user or one run, with a name below them. */
const local = /(?:\bfile:\/\/\/|(?<![\w.~%-])\/(?:home|Users|tmp|private\/tmp|var\/folders)\/[\w.-]+|\b[A-Za-z]:\\{1,2}Users\\{1,2}[\w.-]+)/;
const texts = new Set([".html", ".js", ".css", ".json", ".csv", ".txt", ".svg", ".xml", ""]);

/**
 * What a built site tells of the machine that built it, and where a page's policy does not hold: source maps, local paths (`places` are those of
 * this build), pages without a policy that names their script, handlers in attributes. `files` are paths relative to `site`, with `/`.
 */
export function checkPrivacy(site: string, files: readonly string[], places: readonly string[] = machinePlaces()): string[] {
  const needles = [...new Set(places.flatMap((place) => [place, place.replaceAll("\\", "/"), place.replaceAll("\\", "\\\\")]))].filter((place) => place.length > 4);
  return files.flatMap((file) => {
    const bytes = readFileSync(join(site, file));
    const text = bytes.toString(texts.has(extname(file)) ? "utf8" : "latin1");
    const faults = needles.filter((needle) => text.includes(needle)).map((needle) => `${file}: names a folder of the machine: ".../${basename(needle)}"`);
    if (/\.map$/.test(file) || /[#@]\s*sourceMappingURL=/.test(text)) faults.push(`${file}: a source map`);
    const path = texts.has(extname(file)) ? local.exec(text) : null;
    if (path) faults.push(`${file}: a local path: "${path[0].slice(0, 12)}…"`);
    if (file.endsWith(".html")) faults.push(...policyFaults(file, text));
    return faults;
  });
}

/** The folders of the project and of the user; one of a single name, such as `/root`, would be found in any address. */
function machinePlaces(): string[] {
  return [process.cwd(), homedir(), tmpdir()].filter((place) => place.split(/[\\/]/).filter(Boolean).length > 1);
}

function policyFaults(file: string, html: string): string[] {
  const stated = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  const faults: string[] = [];
  if (!stated) faults.push(`${file}: no content security policy`);
  else if (stated[1] !== contentSecurityPolicy(html)) faults.push(`${file}: its policy does not fit its scripts`);
  const guarded = html.search(/<(?:script|link|style)\b/);
  if (stated && guarded >= 0 && stated.index > guarded) faults.push(`${file}: its policy comes after what it should guard`);
  if (!/<meta name="referrer" /.test(html)) faults.push(`${file}: no referrer policy`);
  const handler = /<[a-z][^<>]*?\s(on[a-z]+)="/.exec(html);
  if (handler) faults.push(`${file}: a handler in an attribute, which its policy switches off: ${handler[1]}`);
  return faults;
}
