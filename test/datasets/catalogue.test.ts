import { expect, test } from "vitest";
import { catalogue, tableName } from "../../loaders/datasets/catalogue.js";
import { questions } from "../../loaders/analyses/questions.js";
import { datasetRows } from "../../loaders/datasets/datasetRows.js";
import { themes } from "../../loaders/indicators/themes.js";
import { release } from "./region.js";
import { notEvaluated } from "./notEvaluated.js";

const datasets = catalogue(themes, questions);

test("every theme is a dataset, and there are references beside them", () => {
  expect(datasets.slice(0, themes.length).map(({ id }) => id)).toEqual(themes.map(({ id }) => id));
  expect(datasets.length).toBeGreaterThanOrEqual(14);
});

test("ids are kebab-case and unique, as files and as tables", () => {
  for (const { id } of datasets) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(datasets.map(tableName)).size).toBe(datasets.length);
});

test("columns are unique, titled in both languages, and hold the key", () => {
  for (const { id, columns, key } of datasets) {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size, id).toBe(names.length);
    expect(names, id).toEqual(expect.arrayContaining([...key]));
    for (const { name, title } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(title.id.length * title.en.length, `${id} ${name}`).toBeGreaterThan(0);
    }
  }
});

test("a dataset that nothing fills is refused", () => {
  const content = { release, opds: [], indicators: [], themes: [], observations: [], findings: [], questions: [], estimates: [], ...notEvaluated, funnels: [], comparisons: [], validation: null, districts: [], quality: [], utility: [], kinds: [] };
  for (const dataset of datasets) expect(() => datasetRows(dataset, content)).not.toThrow();
  expect(() => datasetRows({ ...datasets.at(-1)!, id: "lain" }, content)).toThrow('dataset "lain": nothing says where its rows come from');
});
