import { createServer, type ServerResponse } from "node:http";
import { readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".arrow": "application/vnd.apache.arrow.file",
  ".parquet": "application/vnd.apache.parquet",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const compressed = /^(?:text\/|application\/json|image\/svg)/;

export interface ServedSite {
  /** address of the site's first page, with a `/` at the end */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder as a static host does: below `base` (such as `/neraca/`), clean addresses, types, gzip; `404.html` for the rest. */
export async function serveSite(folder: string, base = "/"): Promise<ServedSite> {
  const server = createServer(({ url = "/", headers }, response) => {
    const file = resolveFile(folder, base, url);
    if (!file) return void answer(response, 404, types[".html"]!, isFile(join(folder, "404.html")) ? readFileSync(join(folder, "404.html")) : Buffer.from("not found"), false);
    if (file.redirect) return void response.writeHead(301, { location: file.redirect }).end();
    const type = types[extname(file.path)] ?? "application/octet-stream";
    answer(response, 200, type, readFileSync(file.path), compressed.test(type) && /\bgzip\b/.test(String(headers["accept-encoding"] ?? "")));
  });
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve, reject) => {
      server.closeAllConnections();
      server.close((error) => (error ? reject(error) : resolve()));
    }),
  };
}

function resolveFile(folder: string, base: string, url: string): { path: string; redirect?: string } | undefined {
  const pathname = decode(new URL(url, "http://localhost").pathname);
  if (pathname === undefined || !pathname.startsWith(base)) return undefined;
  const path = join(folder, pathname.slice(base.length));
  if (path !== folder && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  if (pathname.endsWith("/")) return isFile(join(path, "index.html")) ? { path: join(path, "index.html") } : undefined;
  const file = [path, `${path}.html`].find(isFile);
  if (file) return { path: file };
  return isFile(join(path, "index.html")) ? { path, redirect: `${pathname}/` } : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function answer(response: ServerResponse, status: number, type: string, body: Buffer, zip: boolean): void {
  const bytes = zip ? gzipSync(body) : body;
  response.writeHead(status, { "content-type": type, "content-length": bytes.length, ...(zip ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}) }).end(bytes);
}
