import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseRules } from "../../loaders/analyses/evaluation/parseRules.js";
import { decisionList } from "../../src/components/decisionList.js";
import { testPaths } from "../runner/testPaths.js";
import { document } from "./document.js";
import { publishedFixture } from "./publishedFixture.js";

it("names what a number of decisions counts, in both languages", async () => {
  const fixture = await publishedFixture();
  const { criteria, aspects } = parseRules(JSON.parse(readFileSync(join(testPaths.root, "data", "evaluation.json"), "utf8")), fixture.indicators);
  const ids = ["plt-lama", "cakupan-skp", "pengaduan-tepat-waktu", "ikm"];
  const published = {
    ...fixture, criteria,
    aspects: aspects.map((aspect) => ({ ...aspect, strengths: 0, improvements: 0, weaknesses: 1, unknown: 0, state: "weak" as const, trend: "unknown" as const, certainty: 1 })),
    judgements: ids.map((criterion) => ({
      criterion, aspect: criteria.find(({ id }) => id === criterion)!.aspect, opd_id: "region", sense: "weakness" as const, trend: "unknown" as const, period: "2025",
      value: 0.5, low: null, high: null, n: 40, margin: null, status: "" as const,
    })),
    decisions: ids.map((criterion, at) => ({ place: at + 1, criterion, sense: "weakness" as const, effect: 1, certainty: 1, concerned: criterion === "ikm" ? null : 10 })),
  };
  const said = (locale: "id" | "en") => [...decisionList(published, { document, locale }).querySelectorAll(".sure")].map(({ textContent }) => textContent!.split(" · ")[1]);
  expect(said("id")).toEqual(["menyangkut kira-kira 10 jabatan", "menyangkut kira-kira 10 pegawai", "menyangkut kira-kira 10 pengaduan", "pasti"]);
  expect(said("en").slice(0, 3)).toEqual(["concerns about 10 posts", "concerns about 10 employees", "concerns about 10 complaints"]);
});
