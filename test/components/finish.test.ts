import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkSite } from "../../loaders/site/checkSite.js";
import { finishPage } from "../../loaders/site/finishPage.js";
import { withoutNodeImports } from "../../loaders/site/withoutNodeImports.js";

const template = `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<link rel="modulepreload" href="./_observablehq/client.js">
<script type="module">

import {define} from "./_observablehq/client.js";
</script>
</head>
<body>
<div id="observablehq-center"><header id="observablehq-header"></header>
<main id="observablehq-main" class="observablehq"><a href="/unduhan/x.csv">x</a></main><footer id="observablehq-footer"></footer></div>
</body></html>`;

describe("finishPage", () => {
  it("gives language, zoom, landmark, twins and relative downloads", () => {
    const page = finishPage(template, { path: "en/kinerja.html", hasTwin: true });
    expect(page).toContain('<html lang="en">');
    expect(page).not.toContain("maximum-scale");
    expect(page).toContain('<main id="isi" tabindex="-1">');
    expect(page).toContain('<link rel="alternate" hreflang="id" href="../kinerja.html">');
    expect(page).toContain('href="../unduhan/x.csv"');
    expect(page).not.toContain("observablehq-center");
  });
  it("leaves the time of the build out, which Framework puts beside each file of data", () => {
    const files = template.replace("</script>", 'registerFile("./data/a.arrow", {"name":"./data/a.arrow","path":"./_file/a.arrow","lastModified":1795560793321,"size":7});\ndefine({id:"1"});</script>');
    expect(finishPage(files, { path: "kinerja.html", hasTwin: true })).toContain('"path":"./_file/a.arrow","size":7}');
  });
  it("titles a page that is one of many by its heading, and leaves a title of its own", () => {
    const titled = (title: string) => finishPage(template.replace("<head>", `<head>\n<title>${title}</title>`), { path: "opd/a.html", hasTwin: true }).replace("</main>", "<h1>Dinas &amp; Badan</h1></main>");
    const many = finishPage(template.replace("<head>", "<head>\n<title>Neraca</title>").replace("</main>", "<h1>Dinas &amp; Badan</h1></main>"), { path: "opd/a.html", hasTwin: true });
    expect(many).toContain("<title>Dinas &amp; Badan | Neraca</title>");
    expect(titled("Kinerja | Neraca")).toContain("<title>Kinerja | Neraca</title>");
  });
  it("drops Framework's script where the page has no code, and keeps it where it has", () => {
    expect(finishPage(template, { path: "index.html", hasTwin: true })).not.toContain("<script");
    const live = template.replace("\n</script>", '\ndefine({id: "1"});\n</script>');
    expect(finishPage(live, { path: "index.html", hasTwin: true })).toContain("define({");
  });
});

describe("withoutNodeImports", () => {
  it("keeps the names of what no browser has", () => {
    expect(withoutNodeImports('import{a}from"./a.js";import{open as V,x}from"node:fs/promises";f(V);')).toBe('import{a}from"./a.js";var V,x;f(V);');
  });
});

describe("checkSite", () => {
  const site = mkdtempSync(join(tmpdir(), "situs-"));
  afterAll(() => rmSync(site, { recursive: true, force: true }));
  const check = (files: Record<string, string>) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(site, name)), { recursive: true });
      writeFileSync(join(site, name), content);
    }
    return checkSite(site, Object.keys(files));
  };
  it("passes a whole site", () => {
    expect(check({ "index.html": '<h1 id="a">x</h1><a href="./en/#b">y</a><a href="#a">z</a>', "en/index.html": '<p id="b"><a href="../">x</a>' })).toEqual([]);
  });
  it("names dead links and anchors, error boxes, other hosts, doubled ids and unresolved imports", () => {
    const faults = check({
      "index.html": '<a href="./hilang.html">x</a><a href="./b.html#tidak">y</a><div class="observablehq--inspect observablehq--error">SyntaxError</div><link rel="stylesheet" href="https://example.org/a.css"><p id="p"><p id="p">',
      "b.html": '<script type="module">import "./tidak.js"; import x from "plot";</script>',
      "_import/c.js": 'import {open} from "node:fs";',
    });
    expect(faults.map((fault) => fault.replace(/^([^:]*: [^:]*).*/, "$1"))).toEqual([
      "index.html: an error box", "index.html: asks another host", "index.html: dead link", "index.html: dead anchor", 'index.html: id "p" stands twice',
      "b.html: unresolved import", "b.html: unresolved import", "_import/c.js: unresolved import",
    ]);
  });
});

describe("the page for addresses that do not exist", () => {
  const notFound = template.replace("<head>", '<head><base href="/">');
  it("looks for its parts where the site lies on its host", () => {
    expect(finishPage(notFound, { path: "404.html", hasTwin: false, base: "/neraca/" })).toContain('<base href="/neraca/">');
    expect(finishPage(notFound, { path: "404.html", hasTwin: false })).toContain('<base href="/">');
  });
});
