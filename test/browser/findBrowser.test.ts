import { describe, expect, it } from "vitest";
import { browserPlaces } from "../../loaders/commands/browserPlaces.js";
import { findBrowser, type World } from "./findBrowser.js";

const packaged = { path: "/unpacked/chromium", env: { FONTCONFIG_PATH: "/unpacked/fonts" } };

function world(present: readonly string[], changes: Partial<World> = {}): World {
  return { env: { PATH: "/usr/local/bin:/usr/bin" }, platform: "linux", exists: (path) => present.includes(path), packaged: async () => packaged, ...changes };
}

describe("findBrowser", () => {
  it("takes NERACA_BROWSER before CHROME_PATH, an installed browser and the package", async () => {
    const env = { NERACA_BROWSER: "/my/edge", CHROME_PATH: "/my/chrome", PATH: "/usr/bin" };
    const found = await findBrowser(world(["/my/edge", "/my/chrome", "/usr/bin/chromium"], { env }));
    expect(found).toEqual({ path: "/my/edge", source: "environment", env: {} });
  });

  it("takes CHROME_PATH where NERACA_BROWSER is empty", async () => {
    const env = { NERACA_BROWSER: "", CHROME_PATH: "/my/chrome" };
    expect((await findBrowser(world(["/my/chrome"], { env }))).path).toBe("/my/chrome");
  });

  it("refuses a path of the environment that is not there instead of taking another", async () => {
    const env = { NERACA_BROWSER: "/gone", PATH: "/usr/bin" };
    await expect(findBrowser(world(["/usr/bin/chromium"], { env }))).rejects.toThrow('NERACA_BROWSER: no such browser: "/gone"');
  });

  it("takes Chrome before Chromium before Edge among the installed", async () => {
    const installed = ["/usr/bin/microsoft-edge", "/usr/bin/chromium", "/usr/local/bin/google-chrome"];
    for (const expected of [...installed].reverse()) {
      const present = installed.slice(0, installed.indexOf(expected) + 1);
      expect(await findBrowser(world(present))).toEqual({ path: expected, source: "installed", env: {} });
    }
  });

  it("does not unpack the package where a browser is installed", async () => {
    const unpack = () => Promise.reject(new Error("unpacked"));
    expect((await findBrowser(world(["/usr/bin/chromium"], { packaged: unpack }))).source).toBe("installed");
  });

  it("takes the package where nothing is installed", async () => {
    expect(await findBrowser(world([]))).toEqual({ ...packaged, source: "package" });
  });

  it("says what to install where there is none", async () => {
    await expect(findBrowser(world([], { packaged: async () => undefined }))).rejects.toThrow(/install Google Chrome, Chromium or Microsoft Edge, or set NERACA_BROWSER/);
  });
});

describe("browserPlaces", () => {
  it("looks into the programs' folders of Windows", () => {
    const places = browserPlaces("win32", { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)", LOCALAPPDATA: "C:\\Users\\ani\\AppData\\Local" });
    expect(places[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(places).toContain("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    expect(places).toHaveLength(9);
  });

  it("looks into both folders of applications of macOS", () => {
    const places = browserPlaces("darwin", { HOME: "/Users/ani" });
    expect(places[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(places).toContain("/Users/ani/Applications/Chromium.app/Contents/MacOS/Chromium");
  });

  it("needs no variables", () => {
    expect(browserPlaces("win32", {})).toEqual([]);
    expect(browserPlaces("linux", {})).toContain("/snap/bin/chromium");
  });
});
