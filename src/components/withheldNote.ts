import { address } from "../routes.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

/** What `[c]` means, and the way to the page that explains it. */
export function withheldNote(options: DrawOptions): HTMLElement {
  return element(options.document, "p", { class: "note" }, `${text(options.locale).figure.withheldNote} `, protectionLink(options));
}

export function protectionLink({ document, locale }: DrawOptions): HTMLElement {
  return element(document, "a", { href: address("perlindungan-data", locale) }, text(locale).protection.link);
}
