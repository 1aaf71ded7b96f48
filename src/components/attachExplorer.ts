import type { Locale } from "../routes.js";
import { text } from "../text.js";

/** Shows the explorer's form and serves it; chart code and data are fetched only when the reader first uses it or the address names a choice. */
export function attachExplorer(document: Document, fetchData: () => Promise<ArrayBuffer>): void {
  const section = document.querySelector<HTMLElement>(".explorer");
  const form = section?.querySelector("form");
  const result = section?.querySelector<HTMLElement>(".explorer-result");
  const facts = section?.querySelector(".explorer-facts")?.textContent;
  if (!section || !form || !result || !facts) return;
  const locale: Locale = document.documentElement.lang === "en" ? "en" : "id";
  const words = text(locale).explorer;
  let loaded: Promise<(indicator: string, opd: string) => HTMLElement> | undefined;
  const load = () => (loaded ??= Promise.all([import("./explorer.js"), fetchData()]).then(([{ openExplorer }, bytes]) => openExplorer({ bytes, facts: JSON.parse(facts) }, { document, locale })));

  const show = async (remember: boolean) => {
    const { indikator, opd } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    if (!indikator || !opd) return;
    if (!result.childElementCount) result.textContent = words.loading;
    try {
      const view = (await load())(indikator, opd);
      result.replaceChildren(view);
    } catch {
      loaded = undefined;
      result.textContent = words.failed;
      return;
    }
    if (remember) history.replaceState(null, "", `?${new URLSearchParams({ indikator, opd })}#jelajah`);
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); void show(true); });
  form.addEventListener("change", () => void show(true));
  section.hidden = false;
  const asked = new URLSearchParams(location.search);
  let named = false;
  for (const name of ["indikator", "opd"]) {
    const select = form.elements.namedItem(name) as HTMLSelectElement | null;
    const value = asked.get(name);
    if (select && value && [...select.options].some((option) => option.value === value)) {
      select.value = value;
      named = true;
    }
  }
  if (named) void show(false);
}
