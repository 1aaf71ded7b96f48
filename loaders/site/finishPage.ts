/** What a page's address says of it: its language, how deep it lies, and its twin. */
export interface PagePlace {
  /** relative to the site, with `/`: `en/kinerja.html` */
  readonly path: string;
  /** whether the twin in the other language exists */
  readonly hasTwin: boolean;
  /** where the site lies on its host, with `/` at both ends; `/` unless told. The page for addresses that do not exist needs it: it is served at any depth. */
  readonly base?: string;
  /** the HTML of a block that was drawn beside the page */
  readonly fragment?: (name: string) => string;
}

/**
 * Mends what Framework's page template gets wrong for people: no language, zoom blocked, no landmark to skip to,
 * anchors around headings, a script where nothing needs it, the time of the build beside each file of data; and makes download links relative, so that the site can lie anywhere.
 */
export function finishPage(html: string, { path, hasTwin, base = "/", fragment }: PagePlace): string {
  const english = path.startsWith("en/");
  const up = "../".repeat(path.split("/").length - 1) || "./";
  const local = english ? path.slice(3) : path;
  const address = (language: string) => `${up}${language === "en" ? "en/" : ""}${local === "index.html" ? "" : local}`;
  const alternates = hasTwin
    ? [`<link rel="canonical" href="${address(english ? "en" : "id")}">`, ...["id", "en"].map((language) => `<link rel="alternate" hreflang="${language}" href="${address(language)}">`)].join("\n")
    : "";
  let page = html
    .replace('<base href="/">', `<base href="${base}">`)
    .replace("<html>", `<html lang="${english ? "en" : "id"}">`)
    .replace(/<meta name="viewport"[^>]*>/, '<meta name="viewport" content="width=device-width, initial-scale=1">')
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    .replace("</head>", `${alternates}\n<meta name="color-scheme" content="light dark">\n</head>`)
    .replace('<div id="observablehq-center">', '<div class="page">')
    .replace('<header id="observablehq-header">', "<header>")
    .replace(/<main id="observablehq-main"[^>]*>/, '<main id="isi" tabindex="-1">')
    .replace('<footer id="observablehq-footer">', "<footer>")
    .replace(/<a class="observablehq-header-anchor" href="[^"]*">([\s\S]*?)<\/a>/g, "$1")
    .replace(/"lastModified":[\d.]+,/g, "")
    .replace(/href="\/unduhan\//g, `href="${up}unduhan/`);
  if (fragment) page = page.replace(/<div data-fragment="([^"]+)"><\/div>/g, (_, name: string) => relativeLinks(fragment(name), up));
  page = page.replace(/<title>(?!.* \| )([^<]*)<\/title>/, (title, site: string) => titled(page, site) ?? title);
  if (!page.includes("define({")) page = withoutScript(page);
  return page;
}

/** The title of a page that is one of many from one source: its heading, as a page of its own would carry it. */
function titled(page: string, site: string): string | undefined {
  const heading = /<h1[^>]*>([^<]+)<\/h1>/.exec(page)?.[1];
  return heading && `<title>${heading} | ${site}</title>`;
}

/** Links that begin at the site's root, as links from where the page lies; a page's address gets its ending. */
function relativeLinks(html: string, up: string): string {
  return html.replace(/href="\/([^"#?]*)/g, (_, path: string) => `href="${up}${path}${path === "" || path.endsWith("/") || /\.\w+$/.test(path) ? "" : ".html"}`);
}

/** A page without code of its own needs none of Framework's. */
function withoutScript(page: string): string {
  return page.replace(/<link rel="modulepreload"[^>]*>\n?/g, "").replace(/<script type="module">[\s\S]*?<\/script>\n?/g, "");
}
