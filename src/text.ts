import type { Locale } from "./routes.js";
import type { Dictionary } from "./text/dictionary.js";
import { english } from "./text/english.js";
import { indonesian } from "./text/indonesian.js";

const dictionaries: Readonly<Record<Locale, Dictionary>> = { id: indonesian, en: english };

/** Every word of the site in one language. */
export function text(locale: Locale): Dictionary {
  return dictionaries[locale];
}
