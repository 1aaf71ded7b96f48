import { formatNumber } from "../format.js";
import { choiceLimits, noChoice } from "../scenario.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import { scenarioFacts, type ScenarioSource } from "./scenarioFacts.js";
import { scenarioView } from "./scenarioView.js";

const widths = [340, 680] as const;

/** The simulation: without script the region as it goes, with it a form; what the script needs to know stands beside it as JSON. */
export function scenarioForm(published: ScenarioSource, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).scenario;
  const facts = scenarioFacts(published);
  const head = [h("h2", { id: "judul-simulasi" }, words.title)];
  if (!facts) return h("section", { class: "scenario", id: "simulasi", "aria-labelledby": "judul-simulasi" }, head, h("p", {}, words.noData));
  const number = (name: string, label: string, low: number, high: number) => h("label", {}, h("span", {}, label), h("input", { type: "number", name, min: low, max: high, step: 1, value: 0, inputmode: "numeric" }));
  return h("section", { class: "scenario", id: "simulasi", "aria-labelledby": "judul-simulasi" },
    head,
    h("p", { class: "lead" }, words.lead),
    h("p", { class: "scenario-still" }, words.noScript),
    h("form", { class: "controls", hidden: true },
      h("label", {}, h("span", {}, words.place), h("select", { name: "tempat" }, facts.places.map(({ id, name }) => h("option", { value: id }, id === "region" ? words.whole : name)))),
      number("baru", words.hires, -choiceLimits.hires, choiceLimits.hires),
      number("mundur", words.later, 0, choiceLimits.later),
      number("ratakan", words.levelled, 0, 100),
      h("button", { type: "reset" }, words.reset)),
    facts.hires === null ? null : h("p", { class: "scenario-usual" }, words.hiresUsual(formatNumber(facts.hires, locale))),
    h("div", { class: "scenario-result", "aria-live": "polite" }, scenarioView({ facts, choice: noChoice, widths }, options)),
    h("p", { class: "links", hidden: true }, h("a", { class: "scenario-download", href: "#simulasi" }, words.download)),
    h("script", { type: "application/json", class: "scenario-facts" }, JSON.stringify(facts).replaceAll("<", "\\u003c")));
}
