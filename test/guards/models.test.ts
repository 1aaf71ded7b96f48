import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { testPaths } from "../runner/testPaths.js";

const marts = readdirSync(join(testPaths.root, "loaders", "models", "marts")).map((name) => name.replace(".sql", "")).sort();
const contributing = readFileSync(join(testPaths.root, "CONTRIBUTING.md"), "utf8");

describe("CONTRIBUTING.md", () => {
  it("lists every mart, and only marts that exist", () => {
    const section = contributing.slice(contributing.indexOf("### marts"), contributing.indexOf("## 4."));
    const listed = [...section.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap((match) => [...match[1]!.matchAll(/`(\w+)`/g)].map((name) => name[1]!));
    expect([...listed].sort()).toEqual(marts);
  });
});

describe("every contract", () => {
  it("is read by a model, so that no kind of export is asked for in vain", () => {
    const models = ["staging", "marts"].flatMap((folder) => readdirSync(join(testPaths.root, "loaders", "models", folder)).map((name) => readFileSync(join(testPaths.root, "loaders", "models", folder, name), "utf8"))).join("\n");
    expect(contracts.filter(({ table }) => !new RegExp(`\\b${table}\\b`).test(models)).map(({ kind }) => kind)).toEqual([]);
  });
});
