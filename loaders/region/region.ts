import { readFileSync } from "node:fs";
import { z } from "zod";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD");
const bound = z.strictObject({ count: z.number().int().nonnegative().optional(), share: z.number().min(0).max(1).optional() });

/** Everything that differs per government. Absent entries are inferred from the exports and listed as assumptions. */
export const regionSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).optional().describe("official name, e.g. Kota Sawahlunto"),
  code: z.string().optional().describe("Kemendagri code, e.g. 13.73"),
  publisher: z.string().optional().describe("the agency that publishes"),
  contact: z.string().optional().describe("e-mail address of the publisher"),
  siteUrl: z.url().optional().describe("where the site will stand, for absolute addresses in the catalogue"),
  licence: z.string().optional(),
  asOf: isoDate.optional().describe("evaluation date; default: the latest snapshot"),
  nextRelease: isoDate.optional(),
  version: z.string().optional(),
  districtsGeoJson: z.string().min(1).optional().describe("GeoJSON of the kecamatan in degrees, from the folder of this file; without it maps are drawn as tiles"),
  snapshotDates: z.record(z.string(), isoDate).optional().describe("file name → snapshot date where the name does not say it"),
  thresholds: z
    .record(z.string(), z.strictObject({ warn: bound.optional(), error: bound.optional(), stop: bound.optional() }))
    .optional()
    .describe("finding code or * → when to warn, call it an error, or stop"),
});

export type Region = z.infer<typeof regionSchema>;

/** Reads a region file. Throws RangeError that names the file, the entry and the value. */
export function readRegion(path: string): Region {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new RangeError(`${path}: not readable as JSON: ${(error as Error).message}`);
  }
  const parsed = regionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const found = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value);
  throw new RangeError(`${path}: ${issue.path.join(".") || "file"}: ${issue.message.replace(/^./, (letter) => letter.toLowerCase())}: ${JSON.stringify(found)}`);
}
