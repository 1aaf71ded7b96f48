import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { statements } from "../../loaders/analyses/statements.js";
import { themes } from "../../loaders/indicators/themes.js";
import { blocks } from "../../src/components/blocks.js";
import { address, locate, routeOf, routes } from "../../src/routes.js";
import { findingIds } from "../../src/text/dictionary.js";
import { text } from "../../src/text.js";

const pages = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "404.md").map((name) => name.slice(0, -3)).sort();

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

describe("dictionaries", () => {
  it("have the same shape in both languages", () => {
    expect(leaves(text("en"), "")).toEqual(leaves(text("id"), ""));
  });
  it("hold no empty text and none that is the same by oversight", () => {
    const strings = (value: unknown): string[] => (typeof value === "string" ? [value] : typeof value === "object" && value ? Object.values(value).flatMap(strings) : []);
    for (const locale of ["id", "en"] as const) expect(strings(text(locale)).filter((words) => !words.trim())).toEqual([]);
    const same = strings(text("id")).filter((words) => strings(text("en")).includes(words));
    expect(same.filter((words) => words.includes(" ") && words !== "Neraca ASN" && words !== "Data Package v2")).toEqual([]);
  });
  it("say every statement that the pipeline computes", () => {
    expect([...findingIds]).toEqual(statements.map(({ id }) => id));
  });
});

describe("routes", () => {
  const slugs = routes.map(({ slug }) => slug).sort();
  it("are the pages of both languages, and nothing else", () => {
    expect(pages("src")).toEqual(slugs);
    expect(pages("src/en")).toEqual(slugs);
  });
  it("carry the titles that the pages declare", () => {
    for (const { slug, title } of routes) {
      expect(readFileSync(`src/${slug}.md`, "utf8")).toContain(`title: ${title.id}\n`);
      expect(readFileSync(`src/en/${slug}.md`, "utf8")).toContain(`title: ${title.en}\n`);
    }
  });
  it("show the same blocks in both languages, each of them known", () => {
    for (const { slug } of routes) {
      const fences = (file: string) => [...readFileSync(file, "utf8").matchAll(/```neraca\n([\s\S]*?)```/g)].flatMap((match) => match[1]!.trim().split("\n"));
      expect(fences(`src/en/${slug}.md`)).toEqual(fences(`src/${slug}.md`));
      for (const name of fences(`src/${slug}.md`)) expect(Object.keys(blocks)).toContain(name);
    }
  });
  it("have a page for every theme", () => {
    for (const { page } of themes) expect(slugs).toContain(page);
  });
  it("round-trip between address and place", () => {
    for (const { slug } of routes) for (const locale of ["id", "en"] as const) expect(locate(address(slug, locale))).toEqual({ locale, slug });
    expect(locate("/en/index")).toEqual({ locale: "en", slug: "index" });
    expect(() => routeOf("tidak-ada")).toThrow('no such page: "tidak-ada"');
  });
});
