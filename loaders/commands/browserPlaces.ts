import { posix, win32 } from "node:path";

const onPath = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/** Where Chrome, Chromium and Edge usually lie on a platform, most likely first. */
export function browserPlaces(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string[] {
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
  }
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] ? [posix.join(env["HOME"], "Applications")] : [])];
    return macApps.flatMap((app) => folders.map((folder) => posix.join(folder, `${app}.app`, "Contents", "MacOS", app)));
  }
  const folders = [...(env["PATH"] ?? "").split(":"), "/opt/google/chrome", "/snap/bin"].filter((folder) => folder !== "");
  return onPath.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
