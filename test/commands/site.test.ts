import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeSample } from "../../loaders/sample/index.js";
import { copyProject, type ProjectCopy } from "./projectCopy.js";
import { treeOf } from "./treeOf.js";

let project: ProjectCopy;

beforeAll(async () => {
  project = copyProject();
  await writeSample({ out: join(project.root, "data", "exports"), employees: 150, years: 1, kinds: ["asn-snapshot", "unit-hierarchy"] });
});

afterAll(() => project?.remove());

it("a site never shows a stale number, is not built again for nothing, and is not replaced by one that tells of a person", async () => {
  const page = (name: string) => readFileSync(join(project.root, "dist", name), "utf8");
  const stamp = () => (JSON.parse(readFileSync(join(project.root, "build", "stamp.json"), "utf8")) as { inputHash: string }).inputHash.slice(0, 12);
  const built = await project.run("build");
  expect(built).toMatchObject({ code: 0, stderr: "" });
  expect(built.stdout).toMatch(/^searched for people: \d+ files, [\d.]+ MB unpacked, [\d.]+ s: none found$/m);
  expect(page("index.html")).toContain("Kota Sawahlunto");
  expect(page("index.html")).not.toMatch(/class="banner"/);
  const first = stamp();

  const region = join(project.root, "data", "region.json");
  writeFileSync(region, readFileSync(region, "utf8").replace("Kota Sawahlunto", "Kota Uji Coba"));
  expect(await project.run("build")).toMatchObject({ code: 0, stderr: "" });
  expect(stamp()).not.toBe(first);
  for (const name of ["index.html", "kepegawaian.html", "en/kinerja.html"]) {
    expect(page(name)).toContain(stamp());
    expect(page(name)).not.toContain(first);
  }
  expect(page("index.html")).toContain("Kota Uji Coba");

  const again = await project.run("build");
  expect(again.stdout).toMatch(/^nothing changed since the last evaluation/m);
  expect(again.stdout).toMatch(/site .*\(unchanged\)$/m);
  expect(existsSync(join(project.root, "build", "sample"))).toBe(false);

  const standing = treeOf(join(project.root, "dist"));
  const nip = ["19850101", "201001", "1", "003"].join("");
  appendFileSync(join(project.root, "src", "unduhan.md"), `\n\nNIP ${nip}\n`);
  const refused = await project.run("build");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^build: site: nothing was published, 1 places may identify a person: unduhan\.html line \d+: an identifier of a person: "198…" \(18 letters\)\n$/);
  expect(refused.stdout + refused.stderr).not.toContain(nip.slice(0, 8));
  expect(treeOf(join(project.root, "dist"))).toEqual(standing);
}, 600_000);
