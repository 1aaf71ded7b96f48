import { expect, test } from "vitest";
import { protect } from "../../loaders/disclosure/protect.js";
import type { PublishedUtility } from "../../loaders/datasets/publishedProtection.js";
import { exampleHidden, exampleRows } from "../../src/components/protectionExample.js";
import { protectionReport } from "../../src/components/protectionReport.js";
import { document } from "./document.js";
import { publishedFixture } from "./publishedFixture.js";

const title = { id: "Porsi", en: "Share" };
const row = (subject: string, grain: PublishedUtility["grain"], measure: PublishedUtility["measure"], value: number | null, status: PublishedUtility["status"] = "", is_advised = false): PublishedUtility =>
  ({ dataset: "tema", subject, title, grain, measure, value, is_advised, status, reason: null });
const subject = (id: string, withheld: number, people: number | null) => [
  row(id, "terbit", "cells", 40), row(id, "terbit", "withheld", withheld), row(id, "terbit", "withheld_share", withheld / 40), row(id, "terbit", "people_withheld_share", people, people === null ? "c" : ""),
];
const utility = [...subject("", 12, 0.14), ...subject("porsi", 12, null), row("porsi", "opd-digabung", "withheld_share", 0.3), row("porsi", "daerah", "withheld_share", 0.05, "", true), ...subject("utuh", 0, 0)];

test("the report prints what is published, symbols where there is nothing to print, and the grain that is enough", async () => {
  const published = { ...(await publishedFixture()), utility };
  const report = protectionReport(published, { document, locale: "id" });
  const tables = [...report.querySelectorAll("table")].slice(-2).map((table) => [...table.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent)));
  expect(tables).toEqual([[["Porsi", "30%", "14%", "40"]], [["Porsi", "30%", "[c]", "seluruh daerah saja (5%)", "40"]]]);
  expect(report.querySelector("#judul-audit")).toBeNull();
});

test("the figures of the audit stand there once they are published", async () => {
  const published = { ...(await publishedFixture()), utility, audit: { withheld: 12345, recoverable: 0, unknowns: 6789, constraints: 1011 } };
  const report = protectionReport(published, { document, locale: "en" });
  expect(report.querySelector("#judul-audit")!.parentElement!.textContent).toContain("12,345 cells withheld, 0 recoverable (6,789 unknown numbers, 1,011 constraints).");
});

test("the example adds up, gives its small number away at first, and is protected then by our own rule", () => {
  for (const [men, women, all] of exampleRows) expect(men + women).toBe(all);
  for (const column of [0, 1, 2]) expect(exampleRows.slice(0, 3).reduce((sum, numbers) => sum + numbers[column]!, 0)).toBe(exampleRows[3][column]);
  const name = (line: number, column: number) => `${line} ${column}`;
  const cells = exampleRows.flatMap((numbers, line) => numbers.map((value, column) => ({ id: name(line, column), value })));
  const relations = [
    ...exampleRows.map((_, line) => ({ terms: [[name(line, 2), 1], [name(line, 0), -1], [name(line, 1), -1]] as const })),
    ...[0, 1, 2].map((column) => ({ terms: [[name(3, column), 1], [name(0, column), -1], [name(1, column), -1], [name(2, column), -1]] as const })),
  ];
  const small = cells.filter(({ value }) => value < 10).map(({ id }) => id);
  expect(small).toEqual(exampleHidden.unsafe.map(([line, column]) => name(line, column)));
  const tables = { relations, quantities: cells.map(({ id, value }) => ({ id, value, sensitive: value < 10, system: "example" })), lines: cells.map(({ id }) => ({ id, quantities: [id] })) };
  expect([...protect(tables, { minimum: 10 })].sort()).toEqual(exampleHidden.safe.map(([line, column]) => name(line, column)));
});
