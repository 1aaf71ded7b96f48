import { createHmac } from "node:crypto";
import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const output = z.strictObject({ path: z.string().regex(/^[^/\\].*$/), bytes: z.number().int().nonnegative(), sha256: digest });
const regulation = z.strictObject({ id: z.string().min(1), number: z.string().min(1), valid_from: z.string().min(4), sha256: digest });
const settings = z.strictObject({
  region_name: z.string(), region_code: z.string(), as_of: z.iso.date(), release: z.string(), synthetic: z.boolean(), minimum: z.number().int().positive(),
  thresholds: z.record(z.string(), z.unknown()),
});

/** What a build was made of, with names and hashes of the exports: for the agency alone. */
export const fullManifestSchema = z.strictObject({
  version: z.literal(1),
  inputs: z.array(z.strictObject({
    file: z.string(), kind: z.string().nullable(), period: z.string().nullable(), sha256: digest.nullable(), bytes: z.number().int().nonnegative(),
    read: z.number().int().nonnegative(), accepted: z.number().int().nonnegative(), quarantined: z.number().int().nonnegative(),
  })),
  code: z.strictObject({ version: z.string(), sha256: digest, commit: z.string().regex(/^[0-9a-f]{40,64}$/).nullable().describe("null outside git, and where files differ from the commit") }),
  regulations: z.array(regulation),
  settings,
  outputs: z.array(output),
});

const rounded = z.number().int().multipleOf(10).nonnegative().nullable();

/** The part that everyone may read; `files` of a kind in the order of their periods. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  inputs: z.array(z.strictObject({
    kind: z.string().nullable(),
    rows: z.strictObject({ read: rounded, accepted: rounded, quarantined: rounded }).describe("rounded to tens; null where it is 1 to 9"),
    files: z.array(z.strictObject({ period: z.string().nullable(), hmac: digest.nullable() })),
  })),
  code: z.strictObject({ version: z.string(), sha256: digest }),
  regulations: z.array(regulation),
  settings,
  outputs: z.array(output),
});

export type FullManifest = z.infer<typeof fullManifestSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * What may be said of a build in public: kinds and periods instead of names of files, counts of rows in tens, and instead of the hash of an export,
 * which would confirm a guess of its content, an HMAC under the key of the pseudonyms. `sha256` is of the code that decides, the site's included.
 */
export function publicManifest({ inputs, code, regulations, settings }: FullManifest, key: Uint8Array, sha256: string): Omit<Manifest, "outputs"> {
  const own = createHmac("sha256", key).update("manifest").digest();
  const kinds = [...new Set(inputs.map(({ kind }) => kind))].sort((a, b) => byText(a ?? "", b ?? ""));
  return {
    version: 1,
    inputs: kinds.map((kind) => {
      const members = inputs.filter((input) => input.kind === kind);
      const count = (name: "read" | "accepted" | "quarantined") => inTens(members.reduce((sum, member) => sum + member[name], 0));
      const files = members.map(({ period, sha256: hash }) => ({ period, hmac: hash && createHmac("sha256", own).update(hash).digest("hex") }));
      return {
        kind, rows: { read: count("read"), accepted: count("accepted"), quarantined: count("quarantined") },
        files: files.sort((a, b) => byText(a.period ?? "", b.period ?? "") || byText(a.hmac ?? "", b.hmac ?? "")),
      };
    }),
    code: { version: code.version, sha256 },
    regulations,
    settings,
  };
}

function inTens(count: number): number | null {
  return count > 0 && count < 10 ? null : Math.round(count / 10) * 10;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
