import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkPrivacy } from "../../loaders/site/checkPrivacy.js";
import { contentSecurityPolicy, protectPage } from "../../loaders/site/protectPage.js";

const folder = mkdtempSync(join(tmpdir(), "privasi "));
const page = (body: string) => protectPage(`<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n<title>a</title>\n</head>\n<body>${body}</body></html>`, "a.html", () => undefined);
const check = (name: string, content: string | Uint8Array, places: readonly string[] = ["/srv/kerja/neraca", "C:\\kerja\\neraca"]) => {
  writeFileSync(join(folder, name), content);
  return checkPrivacy(folder, [name], places);
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("checkPrivacy", () => {
  it("passes a page with its policy, scripts, data and styles", () => {
    expect(check("a.html", page('<script type="module">\nimport "./a.js";\n</script><script type="application/json">{"a":1}</script><i style="--part:3%"></i><a href="/unduhan/users/home/">a</a>'))).toEqual([]);
  });

  it.each([
    ["a.json", '{"path": "/srv/kerja/neraca/data/exports/a.csv"}', /^a\.json: names a folder of the machine: "\.\.\.\/neraca"$/],
    ["b.json", '{"path": "C:\\\\kerja\\\\neraca\\\\data"}', /^b\.json: names a folder/],
    ["a.parquet", Buffer.from("PAR1\u0001/srv/kerja/neraca\u0002PAR1"), /^a\.parquet: names a folder/],
    ["a.js", "//# sourceMappingURL=a.js.map", /^a\.js: a source map$/],
    ["a.js.map", "{}", /^a\.js\.map: a source map$/],
    ["a.csv", "file\r\n/home/ani/ekspor.csv\r\n", /^a\.csv: a local path: "\/home\/ani/],
    ["b.js", 'const a = "C:\\\\Users\\\\ani\\\\a";', /^b\.js: a local path/],
    ["c.js", 'import "file:///opt/a.js";', /^c\.js: a local path/],
    ["b.html", page("").replace(/<meta http-equiv[^>]*>/, ""), /^b\.html: no content security policy$/],
    ["c.html", page('<script type="module">a()</script>').replace("a()", "b()"), /^c\.html: its policy does not fit its scripts$/],
    ["d.html", page("").replace('<meta charset="utf-8">', '<meta charset="utf-8"><script src="a.js"></script>'), /^d\.html: its policy comes after/],
    ["e.html", page("").replace(/<meta name="referrer"[^>]*>/, ""), /^e\.html: no referrer policy$/],
    ["f.html", page('<a onclick="a()">a</a>'), /^f\.html: a handler in an attribute.*: onclick$/],
  ])("names what is wrong with %s", (name, content, fault) => {
    expect(check(name, content)).toEqual([expect.stringMatching(fault)]);
  });
});

describe("the policy", () => {
  it("names each script of a page by its hash, and lets none run where there is none", () => {
    expect(contentSecurityPolicy("<p>a</p>")).toContain("script-src 'none'; ");
    expect(contentSecurityPolicy("<script>alert('Hello, world.');</script>")).toContain("script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; ");
    expect(contentSecurityPolicy('<script type="application/json">{}</script>')).toContain("script-src 'none'; ");
    expect(contentSecurityPolicy("<script>a\r\nb</script>")).toBe(contentSecurityPolicy("<script>a\nb</script>"));
  });

  it("allows styles in attributes only where a page has one", () => {
    expect(contentSecurityPolicy('<i style="--part:3%"></i>')).toContain("style-src-attr 'unsafe-inline'");
    expect(contentSecurityPolicy('<text font-style="italic">a</text>')).not.toContain("unsafe-inline");
  });
});
