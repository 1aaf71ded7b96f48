import { createHash } from "node:crypto";

/** Scripts of the page itself; blocks of data are none. */
const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/json")[^>]*>([\s\S]*?)<\/script>/g;

/**
 * A finished page with its Content-Security-Policy and Referrer-Policy: nothing from another host, no script but the site's own files
 * and the page's own module, which the policy names by its hash. Comes last, since any later change of that module would switch it off.
 * Modules that are preloaded carry the hash of their bytes; `bytes` gives those of a file by its path below the site.
 */
export function protectPage(html: string, path: string, bytes: (file: string) => Uint8Array | undefined): string {
  const metas = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">\n<meta name="referrer" content="no-referrer">`;
  return withIntegrity(html, path, bytes).replace(/(<meta charset="[^"]*">)/, `$1\n${metas}`);
}

/** What a page may load and run, from what it holds. */
export function contentSecurityPolicy(html: string): string {
  const hashes = [...new Set([...html.matchAll(inlineScript)].map(([, script]) => `'${integrity("sha256", Buffer.from(normalised(script!)))}'`))];
  const scripts = hashes.length ? ["'self'", ...hashes].join(" ") : "'none'";
  const directives = [
    "default-src 'none'", `script-src ${scripts}`, "script-src-attr 'none'", "style-src 'self'",
    ...(/<[a-z][^>]*\sstyle="/.test(html) ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'self'",
  ];
  return directives.join("; ");
}

function withIntegrity(html: string, path: string, bytes: (file: string) => Uint8Array | undefined): string {
  return html.replace(/<link rel="modulepreload" href="([^"]+)">/g, (link, href: string) => {
    const content = bytes(new URL(href, `http://site/${path}`).pathname.slice(1));
    return content ? `<link rel="modulepreload" href="${href}" integrity="${integrity("sha384", content)}">` : link;
  });
}

/** A browser reads every line end of a page as one line feed before it hashes. */
function normalised(script: string): string {
  return script.replace(/\r\n?/g, "\n");
}

function integrity(algorithm: "sha256" | "sha384", content: Uint8Array): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
}
