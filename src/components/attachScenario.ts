import type { Locale } from "../routes.js";
import type { ScenarioChoice, ScenarioFacts } from "../scenario.js";
import { addressOf, choiceFrom } from "../scenarioAddress.js";
import { text } from "../text.js";
import { scenarioCsv } from "./scenarioCsv.js";

/** Serves the simulation: every change redraws it, stands in the address as a step of its own, and fills the download. Chart code is fetched when it is first needed. */
export function attachScenario(document: Document): void {
  const section = document.querySelector<HTMLElement>(".scenario");
  const form = section?.querySelector("form");
  const result = section?.querySelector<HTMLElement>(".scenario-result");
  const download = section?.querySelector<HTMLAnchorElement>(".scenario-download");
  const json = section?.querySelector(".scenario-facts")?.textContent;
  if (!section || !form || !result || !download || !json) return;
  const locale: Locale = document.documentElement.lang === "en" ? "en" : "id";
  const facts = JSON.parse(json) as ScenarioFacts;
  let latest = 0;

  const fields = ["tempat", "baru", "mundur", "ratakan"].map((name) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement);
  const chosen = () => choiceFrom(`?${new URLSearchParams(fields.map(({ name, value }) => [name, value]))}`, facts);
  const put = ({ place, hires, later, levelled }: ScenarioChoice) => [place, hires, later, Math.round(levelled * 100)].forEach((value, at) => { fields[at]!.value = String(value); });
  const show = async (choice: ScenarioChoice) => {
    const turn = ++latest;
    offer(choice);
    const { scenarioView } = await import("./scenarioView.js");
    if (turn !== latest) return;
    const width = Math.min(680, Math.max(300, result.clientWidth - 2));
    const view = scenarioView({ facts, choice, widths: [width] }, { document, locale });
    for (const svg of view.querySelectorAll("svg")) svg.setAttribute("class", "chart");
    result.replaceChildren(view);
  };
  const offer = (choice: ScenarioChoice) => {
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob(["\ufeff", scenarioCsv(facts, choice, locale)], { type: "text/csv;charset=utf-8" }));
    download.download = `${text(locale).scenario.file}-${choice.place}-${facts.year}.csv`;
  };
  const change = () => {
    const choice = chosen();
    put(choice);
    history.pushState(null, "", `${location.pathname}${addressOf(choice)}#simulasi`);
    void show(choice);
  };
  const follow = () => {
    const choice = choiceFrom(location.search, facts);
    put(choice);
    void show(choice);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", change);
  form.addEventListener("reset", () => setTimeout(change));
  addEventListener("popstate", follow);
  form.hidden = false;
  download.parentElement!.hidden = false;
  section.querySelector<HTMLElement>(".scenario-still")!.hidden = true;
  if (location.search) follow();
  else offer(chosen());
}
