import { describe, expect, it } from "vitest";
import { checkIndicator } from "../../loaders/indicators/checkIndicator.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { sample } from "./sample.js";

const text = { id: "teks", en: "text" };
const category = { id: "a", title: text };

describe("checkIndicator", () => {
  it("accepts a complete declaration", () => {
    expect(() => checkIndicator(sample({ dimensions: [{ id: "arah", title: text, categories: [category] }], target: { value: 1, title: text } }))).not.toThrow();
  });

  it.each<readonly [string, Partial<Record<keyof Indicator, unknown>>]>([
    ["id is not kebab-case", { id: "Contoh_1" }],
    ['unknown theme "cuaca"', { theme: "cuaca" }],
    ['unknown unit "km"', { unit: "km" }],
    ['unknown measure "sum"', { measure: "sum" }],
    ['unknown direction "up"', { direction: "up" }],
    ['unknown period "month"', { period: "month" }],
    ['unknown interval "t"', { interval: "t" }],
    ['unknown chart "pie"', { chart: "pie" }],
    ['a share in "people"', { unit: "people" }],
    ["a Wilson interval for a mean", { unit: "years", measure: "mean", interval: "wilson" }],
    ['no title in "id"', { title: { id: "", en: "x" } }],
    ['no formula in "en"', { formula: { id: "x", en: "" } }],
    ['no interpretation in "id"', { interpretation: undefined }],
    ["no sector", { sector: "" }],
    ["regulation without id or article", { regulation: { id: "pp-11-2017", article: "", title: text } }],
    ["target is not a number: NaN", { target: { value: Number.NaN, title: text } }],
    ['no title of its target in "en"', { target: { value: 1, title: { id: "x", en: "" } } }],
    ['unknown kind of export "weather"', { needs: ["asn-snapshot", "weather"] }],
    ['dimension "Arah" is not kebab-case', { dimensions: [{ id: "Arah", title: text, categories: [category] }] }],
    ['dimension "arah" has no categories', { dimensions: [{ id: "arah", title: text, categories: [] }] }],
    ['dimension "arah" twice', { dimensions: [{ id: "arah", title: text, categories: [category] }, { id: "arah", title: text, categories: [category] }] }],
    ['category of "arah" "a" twice', { dimensions: [{ id: "arah", title: text, categories: [category, category] }] }],
    ['no title of category "a" in "en"', { dimensions: [{ id: "arah", title: text, categories: [{ id: "a", title: { id: "x", en: "" } }] }] }],
  ])("refuses: %s", (message, changes) => {
    const indicator = sample(changes as Partial<Indicator>);
    expect(() => checkIndicator(indicator)).toThrow(new RangeError(`indicator "${indicator.id}": ${message}`));
  });
});
