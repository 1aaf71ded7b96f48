import type { DistrictShape, Ring } from "./districtShapes.js";

export interface ProjectedDistrict {
  readonly district: string;
  /** whole numbers from 0 to `extent`, downwards; closed, without the closing point */
  readonly rings: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** the longer side of the drawing; on the widest map one unit is less than a pixel */
export const extent = 1000;

/**
 * Shapes on a plane: equirectangular around their mean latitude, which at the size of a regency bends nothing that could be seen, rounded to a
 * grid. Points that fall together and points on a straight line go; neighbours keep a common border, since both round the same points.
 * Rings that vanish on the grid go, but the largest of each district stays.
 */
export function projectShapes(shapes: readonly DistrictShape[]): ProjectedDistrict[] {
  const all = shapes.flatMap(({ rings }) => rings.flat());
  if (!all.length) return [];
  const bounds = (pick: (point: Ring[number]) => number) => all.reduce(([low, high], point) => [Math.min(low, pick(point)), Math.max(high, pick(point))] as [number, number], [Infinity, -Infinity] as [number, number]);
  const [south, north] = bounds(([, latitude]) => latitude);
  const [west, east] = bounds(([longitude]) => longitude);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = extent / Math.max((east - west) * squeeze, north - south, 1e-12);
  const place = ([longitude, latitude]: Ring[number]): readonly [number, number] => [Math.round((longitude - west) * squeeze * scale), Math.round((north - latitude) * scale)];
  return shapes.map(({ district, rings }) => {
    const simple = rings.map((ring) => simplified(ring.slice(0, -1).map(place)));
    const kept = simple.filter((ring) => ring.length >= 3);
    const largest = rings.map((ring, at) => ({ at, length: ring.length })).sort((a, b) => b.length - a.length)[0]!.at;
    return { district, rings: kept.length ? kept : [square(place(rings[largest]![0]!))] };
  });
}

type Point = readonly [number, number];

function simplified(points: readonly Point[]): Point[] {
  const apart = points.filter(([x, y], at) => {
    const [px, py] = points[(at + points.length - 1) % points.length]!;
    return points.length === 1 || x !== px || y !== py;
  });
  const bent = apart.filter(([x, y], at) => {
    const [px, py] = apart[(at + apart.length - 1) % apart.length]!;
    const [nx, ny] = apart[(at + 1) % apart.length]!;
    return (x - px) * (ny - y) !== (y - py) * (nx - x);
  });
  return bent.length >= 3 ? bent : [];
}

const square = ([x, y]: Point): Point[] => [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]];
