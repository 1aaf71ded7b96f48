import type { Published } from "../../loaders/datasets/published.js";
import { address, agencyOf, routes, type Locale } from "../routes.js";
import { text } from "../text.js";
import { element, svgElement } from "./element.js";
import { mark } from "./mark.js";
import type { DrawOptions } from "./options.js";

/** Skip link, banner of a synthetic region, name, navigation and language switch; the switch keeps the page. */
export function siteHeader({ release, slug }: { readonly release: Published["release"]; readonly slug: string }, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { site } = text(locale);
  const inMenu = routes.some((route) => route.slug === slug);
  const here = agencyOf(slug) ? "opd" : slug;
  const other: Locale = locale === "id" ? "en" : "id";
  return h(
    "div", { class: "masthead" },
    h("a", { class: "skip", href: "#isi" }, site.skip),
    hatch(document),
    release.synthetic ? h("div", { class: "banner", role: "note" }, h("strong", {}, site.synthetic), " ", h("span", {}, site.syntheticMore)) : null,
    h("div", { class: "masthead-row" },
      h("a", { class: "brand", href: address("index", locale), "aria-label": site.home },
        mark(document),
        h("span", { class: "brand-name" }, site.name),
      ),
      h("p", { class: "brand-line" }, site.tagline(release.region_name)),
      h("nav", { class: "language", "aria-label": site.language },
        h("a", { href: address(inMenu || agencyOf(slug) ? slug : "index", other), lang: other, hreflang: other }, site.otherLanguage),
      ),
    ),
    h("nav", { class: "menu", "aria-label": site.navigation },
      (["whole", "aspects", "evidence"] as const).map((group) => h("ul", { class: `menu-${group}` },
        routes.filter((route) => route.group === group).map((route) => h("li", {}, h("a", { href: address(route.slug, locale), "aria-current": route.slug === here ? (inMenu ? "page" : "true") : null }, route.title[locale]))))),
    ),
    h("div", { class: "weave", "aria-hidden": "true" }),
  );
}

/** The pattern that charts fill withheld cells with. */
function hatch(document: Document): SVGElement {
  const s = svgElement.bind(null, document);
  return s("svg", { class: "defs", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, s("path", { d: "M0 0V6", stroke: "var(--muted)", "stroke-width": 3 }))));
}
