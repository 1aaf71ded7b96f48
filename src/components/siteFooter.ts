import type { Published } from "../../loaders/datasets/published.js";
import { formatDate } from "../format.js";
import { text } from "../text.js";
import { element } from "./element.js";
import { mark } from "./mark.js";
import type { DrawOptions } from "./options.js";

/** The release stamp and the terms, on every page. */
export function siteFooter({ release }: { readonly release: Published["release"] }, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { site } = text(locale);
  return h(
    "div", { class: "colophon" },
    h("div", { class: "weave", "aria-hidden": "true" }),
    h("div", { class: "colophon-row" },
      mark(document, 56),
      h("div", {},
        stamp(release, { document, locale }),
        h("p", {}, site.licence(release.licence, release.publisher)),
        h("p", {}, site.noPeople),
        h("p", { class: "hash" }, `${release.version} · ${release.input_hash.slice(0, 12)}`),
      ),
    ),
  );
}

/** Data date and next release. */
export function stamp(release: Published["release"], { document, locale }: DrawOptions): HTMLElement {
  const { site } = text(locale);
  return element(document, "p", { class: "stamp" },
    element(document, "span", {}, site.release(formatDate(release.as_of, locale))), " ",
    element(document, "span", {}, site.next(formatDate(release.next_release, locale))));
}
