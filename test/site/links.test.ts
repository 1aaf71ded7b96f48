import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { pageDocument, siteFiles, siteFolder, sitePages, type SitePage } from "./builtSite.js";

const folder = siteFolder();
const pages = sitePages();
const files = new Set(siteFiles());
const documents = new Map(pages.map((page) => [page.file, pageDocument(page)]));

/** The file that a link of a page leads to, if there is one. */
function targetOf(page: SitePage, href: string): string | undefined {
  const path = decodeURIComponent(href.split(/[?#]/)[0]!);
  const target = path === "" ? page.file : posix.normalize(posix.join(posix.dirname(page.file), path));
  return [target, `${target}.html`, posix.join(target, "index.html")].find((file) => files.has(file));
}

const isOutside = (href: string) => /^(?:[a-z][\w+.-]*:|\/\/)/i.test(href);

describe.each(pages.map((page) => [page.file, page] as const))("%s", (file, page) => {
  const document = documents.get(file)!;
  const hrefs = [...document.querySelectorAll("a[href], link[href]")].map((link) => link.getAttribute("href")!);
  const inside = hrefs.filter((href) => !isOutside(href));

  it("links to files and anchors that exist, whatever folder the site lies in", () => {
    expect(inside.length).toBeGreaterThan(5);
    const dead = inside.filter((href) => {
      const target = href.startsWith("/") ? undefined : targetOf(page, href);
      if (!target) return true;
      const anchor = decodeURIComponent(href.split("#")[1] ?? "");
      return anchor !== "" && !documents.get(target)?.getElementById(anchor);
    });
    expect(dead).toEqual([]);
  });

  it("loads nothing from another host", () => {
    const loads = [...document.querySelectorAll("script[src], img[src], iframe[src], source[src], link[href]:not([rel=canonical]):not([rel=alternate]), object[data], embed[src]")];
    expect(loads.map((node) => node.getAttribute("src") ?? node.getAttribute("href") ?? node.getAttribute("data")!).filter(isOutside)).toEqual([]);
  });

  it("uses no id twice", () => {
    const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe("style sheets and scripts", () => {
  it("fetch nothing from another host", () => {
    const own = [...files].filter((file) => /\.(?:css|js)$/.test(file));
    const found = own.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/(?:@import\s+|url\(\s*|\bfrom\s*|\bimport\s*\(?\s*)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map((match) => `${file}: ${match[1]}`));
    expect(found).toEqual([]);
  });
});

describe.each(["id", "en"] as const)("the page of downloads (%s)", (locale) => {
  const page = pages.find((candidate) => candidate.slug === "unduhan" && candidate.locale === locale)!;
  const document = documents.get(page.file)!;
  const listed = [...document.querySelectorAll(".dataset .files li")].map((item) => ({
    file: targetOf(page, item.querySelector("a")!.getAttribute("href")!)!,
    sha256: item.querySelector(".checksum")!.textContent!,
    label: item.querySelector("a")!.textContent!,
  }));

  it("lists every file with the checksum that it has", () => {
    expect(listed.length).toBeGreaterThanOrEqual(40);
    const wrong = listed.filter(({ file, sha256 }) => createHash("sha256").update(readFileSync(join(folder, file))).digest("hex") !== sha256);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("says the size that each file has", () => {
    const units: Readonly<Record<string, number>> = { B: 1, byte: 1, kB: 1e3, MB: 1e6 };
    const wrong = listed.filter(({ file, label }) => {
      const [, digits, unit] = /([\d.,]+)\s*(B|byte|kB|MB)\b/.exec(label) ?? [];
      const shown = Number(locale === "id" ? digits!.replaceAll(".", "").replace(",", ".") : digits!.replaceAll(",", "")) * units[unit!]!;
      const { size } = statSync(join(folder, file));
      return !(Math.abs(shown - size) <= Math.max(1, size * 0.06));
    });
    expect(wrong).toEqual([]);
  });

  it("leaves out no file that lies there", () => {
    const links = new Set([...document.querySelectorAll("a[href]")].map((link) => targetOf(page, link.getAttribute("href")!)));
    expect([...files].filter((file) => file.startsWith("unduhan/") && !links.has(file))).toEqual([]);
  });
});
