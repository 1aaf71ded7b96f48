import { readFileSync } from "node:fs";
import { extname, join, posix } from "node:path";

/**
 * What is wrong with a built site: error boxes, unresolved imports, requests to other hosts, dead links and anchors.
 * `files` are paths relative to `site`, with `/`.
 */
export function checkSite(site: string, files: readonly string[]): string[] {
  const known = new Set(files);
  const pages = new Map(files.filter((file) => extname(file) === ".html").map((file) => [file, readFileSync(join(site, file), "utf8")]));
  const anchors = new Map([...pages].map(([file, html]) => [file, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!))]));
  const faults: string[] = [];
  for (const [file, html] of pages) {
    if (html.includes("observablehq--error")) faults.push(`${file}: an error box: ${/observablehq--error">([^<]*)/.exec(html)?.[1] ?? ""}`);
    for (const [, url] of html.matchAll(/<(?:script|link|img|iframe|source)[^>]*?\s(?:src|href)="((?:https?:)?\/\/[^"]*)"/g)) faults.push(`${file}: asks another host: ${url}`);
    for (const [, href] of html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]*)"/g)) {
      const fault = deadLink(file, decode(href!), known, anchors);
      if (fault) faults.push(fault);
    }
    for (const [, id] of duplicates(html)) faults.push(`${file}: id "${id}" stands twice`);
    faults.push(...scriptFaults(file, [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map((match) => match[1]!).join("\n"), known));
  }
  // Framework's own client offers libraries that no page of ours asks for
  for (const file of files.filter((name) => name.endsWith(".js") && !name.startsWith("_observablehq/"))) faults.push(...scriptFaults(file, readFileSync(join(site, file), "utf8"), known));
  return faults;
}

function deadLink(from: string, href: string, known: ReadonlySet<string>, anchors: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (/^(?:[a-z]+:|\/\/)/i.test(href)) return undefined;
  const [address = "", hash = ""] = href.split("#");
  const path = address.split("?")[0]!;
  const target = path === "" ? from : posix.normalize(path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(from), path));
  const file = [target, posix.join(target, "index.html")].find((candidate) => known.has(candidate.replace(/^\.\//, "")));
  if (!file) return `${from}: dead link: "${href}"`;
  if (hash && anchors.has(file) && !anchors.get(file)!.has(hash)) return `${from}: dead anchor: "${href}"`;
  return undefined;
}

/** Imports of modules that were neither bundled nor built. */
function scriptFaults(file: string, script: string, known: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  for (const [, specifier] of script.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"((?:[^"\\\s]){1,200})"/g)) {
    if (/^\.{0,2}\//.test(specifier!)) {
      const target = posix.normalize(posix.join(posix.dirname(file), specifier!));
      if (!known.has(target)) faults.push(`${file}: unresolved import: "${specifier}"`);
    } else if (/^(?:npm:|jsr:|node:|https?:|observablehq:|@?[a-z][\w-]*(?:\/[\w.-]+)*$)/.test(specifier!)) faults.push(`${file}: unresolved import: "${specifier}"`);
  }
  return faults;
}

function duplicates(html: string): [string, string][] {
  const seen = new Set<string>();
  const twice: [string, string][] = [];
  for (const [, id] of html.matchAll(/\sid="([^"]+)"/g)) {
    if (seen.has(id!)) twice.push(["id", id!]);
    seen.add(id!);
  }
  return twice;
}

function decode(href: string): string {
  try {
    return decodeURI(href.replaceAll("&amp;", "&"));
  } catch {
    return href;
  }
}
