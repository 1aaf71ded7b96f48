import { readFileSync } from "node:fs";
import { z } from "zod";

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);
const geometry = z.discriminatedUnion("type", [z.object({ type: z.literal("Polygon"), coordinates: polygon }), z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) })]);
const schema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()).nullable(), geometry })).min(1),
});

export type Ring = readonly (readonly [longitude: number, latitude: number])[];

export interface DistrictShape {
  /** as the register of population spells it */
  readonly district: string;
  /** outer and inner rings together, to be filled by the even-odd rule */
  readonly rings: readonly Ring[];
}

/**
 * The polygons of the named kecamatan from a GeoJSON file in degrees (RFC 7946): the feature of each is the one with its name in any property,
 * with or without "Kecamatan". Features of other places are left out.
 *
 * @throws RangeError naming file, feature and value where it is no such file, a ring is open, or a kecamatan has no feature or two
 */
export function readDistrictShapes(path: string, districts: readonly string[]): DistrictShape[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new RangeError(`${path}: not readable as JSON: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const found = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value);
    throw new RangeError(`${path}: ${issue.path.join(".") || "file"}: ${issue.message.replace(/^./, (letter) => letter.toLowerCase())}: ${JSON.stringify(found)?.slice(0, 80)}`);
  }
  const features = parsed.data.features.map(({ properties, geometry: { type, coordinates } }, at) => {
    const rings = (type === "Polygon" ? coordinates : coordinates.flat()).map((points): Ring => points.map(([longitude, latitude]) => [longitude, latitude]));
    const open = rings.find((points) => points[0]![0] !== points.at(-1)![0] || points[0]![1] !== points.at(-1)![1]);
    if (open) throw new RangeError(`${path}: features.${at}: a ring does not end where it begins: ${JSON.stringify(open[0])} and ${JSON.stringify(open.at(-1))}`);
    return { names: new Set(Object.values(properties ?? {}).filter((own) => typeof own === "string").map(nameKey)), rings };
  });
  return districts.map((district) => {
    const own = features.filter(({ names }) => names.has(nameKey(district)));
    if (own.length !== 1) throw new RangeError(`${path}: ${own.length ? "more than one feature" : "no feature"} named "${district}"`);
    return { district, rings: own[0]!.rings };
  });
}

const nameKey = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]+/g, " ").trim().replace(/^(KECAMATAN|KEC) /, "");
