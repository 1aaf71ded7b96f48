import type { Published } from "../../loaders/datasets/published.js";
import { formatDate } from "../format.js";
import { routeOf } from "../routes.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import { stamp } from "./siteFooter.js";

/** The title of a page, what it answers, and the release stamp. */
export function pageHead({ slug, release }: { readonly slug: string; readonly release: Published["release"] }, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const { overview } = text(locale);
  const route = routeOf(slug);
  const front = slug === "index";
  return element(document, "div", { class: front ? "page-head page-head-front" : "page-head" },
    element(document, "h1", {}, front ? overview.title(release.region_name) : route.title[locale]),
    element(document, "p", { class: "lead" }, front ? overview.lead(formatDate(release.as_of, locale)) : route.description[locale]),
    stamp(release, options));
}
