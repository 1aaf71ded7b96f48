import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "./serveSite.js";

const parent = mkdtempSync(join(tmpdir(), "serve site "));
const folder = join(parent, "site");
let site: ServedSite;

beforeAll(async () => {
  mkdirSync(join(folder, "en"), { recursive: true });
  writeFileSync(join(parent, "secret.txt"), "secret");
  for (const [name, text] of Object.entries({ "index.html": "ringkasan", "kinerja.html": "kinerja", "en/index.html": "overview", "data.arrow": "arrow" })) writeFileSync(join(folder, name), text);
  site = await serveSite(folder, "/neraca/");
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

describe("serveSite", () => {
  it.each([
    ["", "ringkasan"], ["kinerja", "kinerja"], ["kinerja.html", "kinerja"], ["en/", "overview"], ["en", "overview"], ["kinerja?tahun=2024#a", "kinerja"],
  ])("answers %j below the sub-path", async (path, text) => {
    const response = await fetch(site.url + path);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("compresses text and leaves tables as they are", async () => {
    expect((await fetch(`${site.url}kinerja`)).headers.get("content-encoding")).toBe("gzip");
    const arrow = await fetch(`${site.url}data.arrow`);
    expect([arrow.headers.get("content-encoding"), arrow.headers.get("content-type")]).toEqual([null, "application/vnd.apache.arrow.file"]);
  });

  it.each(["tidak-ada", "tidak-ada/", "%2e%2e/secret.txt", "..%2fsecret.txt", "%E0%A4%A"])("knows nothing at %j", async (path) => {
    expect((await fetch(site.url + path)).status).toBe(404);
  });

  it("knows nothing outside the sub-path", async () => {
    expect((await fetch(new URL("/", site.url))).status).toBe(404);
  });
});
