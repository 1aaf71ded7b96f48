import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { methods } from "../../loaders/fit/methods.js";
import { testPaths } from "../runner/testPaths.js";

it("the list holds every method of the folder, each under the name of its file", () => {
  const files = readdirSync(join(testPaths.root, "loaders", "fit", "methods")).map((file) => file.replace(/\.ts$/, ""));
  const kebab = files.map((file) => file.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  expect(methods.map((method) => method.name).sort()).toEqual(kebab.sort());
});

it("the flags of a method are named once and need help", () => {
  for (const { flags } of methods) {
    expect(new Set(flags.map((flag) => flag.name)).size).toBe(flags.length);
    for (const flag of flags) expect([flag.name, flag.help]).toEqual([expect.stringMatching(/^[a-z]+(?:-[a-z]+)*$/), expect.stringMatching(/\S/)]);
  }
});
