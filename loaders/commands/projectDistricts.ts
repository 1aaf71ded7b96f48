import { dirname, resolve } from "node:path";
import { projectShapes, type ProjectedDistrict } from "../region/projectShapes.js";
import { readDistrictShapes } from "../region/districtShapes.js";
import type { Region } from "../region/region.js";
import type { Warehouse } from "../warehouse/warehouse.js";

/** Where the region file says its polygons are; undefined where it says none. */
export function districtsPath(regionPath: string | undefined, { districtsGeoJson }: Region): string | undefined {
  return regionPath && districtsGeoJson ? resolve(dirname(regionPath), districtsGeoJson) : undefined;
}

/** The kecamatan of the register of population, drawn from the region's GeoJSON; none without either. */
export async function projectDistricts(warehouse: Warehouse, path: string | undefined): Promise<ProjectedDistrict[]> {
  if (!path) return [];
  const rows = await warehouse.rows<{ district: string }>("select distinct trim(district) as district from populations order by district");
  return projectShapes(readDistrictShapes(path, rows.map(({ district }) => district)));
}
