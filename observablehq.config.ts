import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import { readPublished } from "./loaders/datasets/readPublished.js";
import { drawBlocks } from "./src/components/blocks.js";
import { indexObservations } from "./src/components/observations.js";
import { siteFooter } from "./src/components/siteFooter.js";
import { siteHeader } from "./src/components/siteHeader.js";
import { address, agencyOf, locate, locales, routes } from "./src/routes.js";
import { text } from "./src/text.js";

interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: (tokens: Token[], index: number, options: unknown, context: { path?: string }, self: unknown) => string } };
}

interface Token {
  readonly info: string;
  readonly content: string;
}

const path = process.env["NERACA_PUBLISHED"] ?? "build/published.duckdb";
const published = await readPublished(path);
const observations = indexObservations(published.observations);
const downloads = join(dirname(path), "unduhan");
// the manifest comes when every page is finished, since it names them
const metadata = existsSync(downloads) ? [...readdirSync(downloads).filter((name) => /\.(?:json|txt)$/.test(name)), "manifest.json"].sort() : [];
const { document } = new JSDOM("").window;

function escaped(value: string): string {
  return value.replace(/[&"<]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const fragments = process.env["NERACA_FRAGMENTS"];

/** Leaves a drawn block beside the page, for the finishing step to set in: Framework would parse it several times over. */
function aside(name: string, html: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.html`), html);
  return `<div data-fragment="${name}"></div>`;
}

/** A part of a page: set aside in a build, in place in a preview. */
function placed(part: string, path: string, html: string): string {
  const { locale, slug } = locate(path);
  return fragments ? aside(`${locale}-${slug.replaceAll("/", "-")}-${part}`, html, fragments) : html;
}

/** A fenced block marked `neraca` names components, which are drawn here, at build time. */
function markdownIt(md: MarkdownIt): MarkdownIt {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, context, self) => {
    const token = tokens[index]!;
    if (token.info.trim() !== "neraca") return fence!(tokens, index, options, context, self);
    const { locale, slug } = locate(context.path ?? "/");
    const html = drawBlocks(token.content, { published, observations, slug, metadata }, { document, locale }).map((block) => block.outerHTML).join("\n");
    return placed(String(index), context.path ?? "/", html);
  };
  return md;
}

export default {
  root: process.env["NERACA_SOURCE"] ?? "src",
  output: process.env["NERACA_DIST"] ?? "dist",
  title: "Neraca ASN",
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  preserveExtension: true,
  pages: routes.map(({ slug, title }) => ({ path: slug === "index" ? "/" : `/${slug}`, name: title.id })),
  dynamicPaths: locales.flatMap((locale) => published.opds.map(({ opd_id }) => address(`opd/${opd_id}`, locale))),
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  head: ({ path }: { path: string }) => {
    const { locale, slug } = locate(path);
    const agency = published.opds.find(({ opd_id }) => opd_id === agencyOf(slug));
    const description = agency ? text(locale).agency.description(agency.opd_name) : routes.find((route) => route.slug === slug)?.description[locale];
    return description ? `<meta name="description" content="${escaped(description)}">` : "";
  },
  header: ({ path }: { path: string }) => {
    const { locale, slug } = locate(path);
    return placed("header", path, siteHeader({ release: published.release, slug }, { document, locale }).outerHTML);
  },
  footer: ({ path }: { path: string }) => placed("footer", path, siteFooter({ release: published.release }, { document, locale: locate(path).locale }).outerHTML),
  markdownIt,
};
