import { existsSync } from "node:fs";
import { browserPlaces } from "../../loaders/commands/browserPlaces.js";
import { unpackChromium } from "./unpackChromium.js";

export interface FoundBrowser {
  readonly path: string;
  readonly source: "environment" | "installed" | "package";
  /** variables that the browser needs beside those of this process */
  readonly env: Readonly<Record<string, string>>;
}

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
  /** the Chromium of the npm package, ready to run; undefined where it can't run */
  readonly packaged: () => Promise<{ readonly path: string; readonly env: Readonly<Record<string, string>> } | undefined>;
}

const real: World = { env: process.env, platform: process.platform, exists: existsSync, packaged: unpackChromium };

/**
 * The browser of the tests: `NERACA_BROWSER` or `CHROME_PATH`, else an installed Chrome, Chromium or Edge,
 * else the Chromium of `@sparticuz/chromium`. Throws RangeError that says what to install where there is none.
 */
export async function findBrowser({ env, platform, exists, packaged }: World = real): Promise<FoundBrowser> {
  for (const name of ["NERACA_BROWSER", "CHROME_PATH"]) {
    const path = env[name];
    if (!path) continue;
    if (!exists(path)) throw new RangeError(`${name}: no such browser: "${path}"`);
    return { path, source: "environment", env: {} };
  }
  const installed = browserPlaces(platform, env).find(exists);
  if (installed) return { path: installed, source: "installed", env: {} };
  const unpacked = await packaged();
  if (unpacked) return { ...unpacked, source: "package" };
  throw new RangeError(
    "no browser for the tests: install Google Chrome, Chromium or Microsoft Edge, or set NERACA_BROWSER to the path of one (the Chromium of the package @sparticuz/chromium runs on Linux x64 only)",
  );
}
