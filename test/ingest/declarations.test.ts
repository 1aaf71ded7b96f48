import { expect, test } from "vitest";
import { findingKind, findingKinds, rules } from "../../loaders/ingest/index.js";
import { employmentTypeOf } from "../../loaders/ingest/ingestSheet.js";
import { snapshotDateOf, yearOf } from "../../loaders/ingest/snapshotDate.js";

test("codes are unique, titled and hinted in both languages", () => {
  expect(new Set(findingKinds.map((kind) => kind.code)).size).toBe(findingKinds.length);
  expect(findingKinds.length).toBeGreaterThanOrEqual(40);
  for (const { title, hint } of findingKinds) for (const text of [title.id, title.en, hint.id, hint.en]) expect(text.trim()).not.toBe("");
});

test("rules and declared rule codes are the same set", () => {
  const declared = findingKinds.filter((kind) => kind.level === "rule").map((kind) => kind.code);
  expect([...new Set(rules.map((rule) => rule.code))].sort()).toEqual(declared.sort());
  expect(() => findingKind("no-such-code")).toThrow('finding code is not declared: "no-such-code"');
});

test.each([
  ["asn_2024-12-31.csv", "2024-12-31"], ["ASN 31122024.xlsx", "2024-12-31"], ["asn-20241231.csv", "2024-12-31"], ["2023-12/PNS.csv", "2023-12-31"], ["per 31 Desember 2022/a.csv", "2022-12-31"],
  ["Data ASN per 1 Mei 2024.csv", "2024-05-01"], ["Februari 2024.csv", "2024-02-29"], ["asn_2024-13-31.csv", null], ["asn.csv", null], ["asn_2024.csv", null],
])("snapshot date of %s is %s", (path, date) => expect(snapshotDateOf(path)).toBe(date));

test("the file's name speaks before its folders", () => {
  expect(snapshotDateOf("2023-12-31/asn_2024-12-31.csv")).toBe("2024-12-31");
  expect(yearOf("2023/peta jabatan 2024.csv")).toBe(2024);
  expect(yearOf("2023/peta jabatan.csv")).toBe(2023);
  expect(yearOf("peta jabatan.csv")).toBeNull();
});

test("employment type comes from a name only where it names one", () => {
  expect(["PNS_2024.csv", "pppk/asn.csv", "PPPK Paruh Waktu.csv", "pns_pppk.csv", "asn.csv"].map(employmentTypeOf)).toEqual(["PNS", "PPPK", "PPPK_PW", null, null]);
});
