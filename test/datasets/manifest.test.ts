import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type FullManifest, manifestSchema, publicManifest } from "../../loaders/datasets/manifest.js";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const input = (file: string, kind: string | null, period: string | null, rows: readonly [read: number, accepted: number]) =>
  ({ file, kind, period, sha256: sha(file), bytes: 100, read: rows[0], accepted: rows[1], quarantined: rows[0] - rows[1] });
const full: FullManifest = {
  version: 1,
  inputs: [
    input("hukuman Siti 2025.csv", "discipline", "2025", [4, 4]), input("hukuman 2024.csv", "discipline", "2024", [3, 3]),
    input("pegawai.csv", "asn-snapshot", "2025-12-31", [1017, 1013]), input("catatan.txt", null, null, [0, 0]),
  ],
  code: { version: "0.1.0", sha256: sha("code"), commit: "a".repeat(40) },
  regulations: [{ id: "pp-94-2021", number: "PP 94/2021", valid_from: "2021-01-01", sha256: sha("pp") }],
  settings: { region_name: "Kota Uji", region_code: "00.00", as_of: "2025-12-31", release: "1", synthetic: false, minimum: 10, thresholds: {} },
  outputs: [],
};
const key = Buffer.alloc(32, 7);
const shown = (other = key, manifest = full) => manifestSchema.parse({ ...publicManifest(manifest, other, sha("site")), outputs: [] });

describe("publicManifest", () => {
  it("gives kinds and periods for names, and rows in tens that withhold 1 to 9", () => {
    expect(shown().inputs.map(({ kind, rows, files }) => [kind, rows, files.map(({ period }) => period)])).toEqual([
      [null, { read: 0, accepted: 0, quarantined: 0 }, [null]],
      ["asn-snapshot", { read: 1020, accepted: 1010, quarantined: null }, ["2025-12-31"]],
      ["discipline", { read: null, accepted: null, quarantined: 0 }, ["2024", "2025"]],
    ]);
  });

  it("lets nobody without the key confirm what an export held", () => {
    const hmacs = shown().inputs.flatMap(({ files }) => files.map(({ hmac }) => hmac));
    expect(new Set(hmacs).size).toBe(4);
    for (const { file, sha256 } of full.inputs) expect([sha256, sha(file), sha(sha256!)].filter((hash) => hmacs.includes(hash))).toEqual([]);
    expect(shown(Buffer.alloc(32, 8)).inputs.flatMap(({ files }) => files.map(({ hmac }) => hmac)).filter((hmac) => hmacs.includes(hmac))).toEqual([]);
    expect(JSON.stringify(shown())).not.toMatch(/Siti|\.csv|aaaa/);
  });

  it("tells a changed export from the same one", () => {
    const changed = { ...full, inputs: full.inputs.map((one, at) => (at === 2 ? { ...one, sha256: sha("lain") } : one)) };
    const hmacs = (manifest: FullManifest) => shown(key, manifest).inputs.flatMap(({ files }) => files.map(({ hmac }) => hmac));
    expect(hmacs(full)).toEqual(hmacs(full));
    expect(hmacs(changed).filter((hmac) => !hmacs(full).includes(hmac))).toHaveLength(1);
  });
});
