import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What only a header can say; the rest of the policy stands in each page, beside the hashes of its script. */
export const hostHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=31536000",
};

/**
 * Files that give these headers on common hosts: `_headers` (Netlify, Cloudflare Pages and their like), `.htaccess` (Apache);
 * and `.nojekyll`, without which GitHub Pages leaves out folders that begin with `_`. `base` is where the site lies on its host.
 */
export function writeHostFiles(site: string, base = "/"): void {
  const entries = Object.entries(hostHeaders);
  writeFileSync(join(site, "_headers"), ["/*", ...entries.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"));
  const apache = ["Options -Indexes", `ErrorDocument 404 ${base}404.html`, "AddType application/vnd.apache.arrow.file .arrow", "AddType application/vnd.apache.parquet .parquet", "<IfModule mod_headers.c>", ...entries.map(([name, value]) => `  Header always set ${name} "${value}"`), "</IfModule>", ""];
  writeFileSync(join(site, ".htaccess"), apache.join("\n"));
  writeFileSync(join(site, ".nojekyll"), "");
}
