import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Libraries whose versions Framework asks the package registry for in every build, needed or not.
 * It looks for folders in its cache first, so empty ones keep the build off the network.
 */
const asked = [
  "parquet-wasm", "htl", "d3-dsv", "react-dom", "lodash", "echarts", "arquero", "react", "@observablehq/sample-datasets",
  "@observablehq/plot", "topojson-client", "apache-arrow", "d3", "leaflet", "mapbox-gl",
];

/** Makes the folders that keep a build of `source` off the network. */
export function prepareCache(source: string): void {
  for (const name of asked) mkdirSync(join(source, ".observablehq", "cache", "_npm", `${name}@${version(name)}`), { recursive: true });
}

/** The installed version where there is one; any will do otherwise. */
function version(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")) as { version: string }).version;
    } catch {
      continue;
    }
  }
  return "0.0.0";
}
