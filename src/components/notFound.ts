import { address, locales } from "../routes.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

/** What stands at an address that does not exist, in both languages. */
export function notFound({ document }: Pick<DrawOptions, "document">): HTMLElement {
  const h = element.bind(null, document);
  return h("div", { class: "page-head" }, locales.map((locale, i) => h("section", { lang: locale },
    h(i === 0 ? "h1" : "h2", {}, text(locale).site.notFound),
    h("p", { class: "lead" }, text(locale).site.notFoundMore, " ", h("a", { href: address("index", locale) }, text(locale).site.home)))));
}
