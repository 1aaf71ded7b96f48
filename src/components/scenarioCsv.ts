import type { Locale } from "../routes.js";
import { placeOf, scenarioClasses, scenarioYears, type ScenarioChoice, type ScenarioFacts } from "../scenario.js";
import { text } from "../text.js";

/** A scenario as a file: one line for each year and measure, with the choice that led to it in every line. */
export function scenarioCsv(facts: ScenarioFacts, choice: ScenarioChoice, locale: Locale): string {
  const words = text(locale).scenario;
  const place = placeOf(facts, choice);
  const name = place.id === "region" ? words.whole : place.name;
  const last = String(facts.year + 10);
  const lines = [
    ...scenarioYears(facts, choice).flatMap(({ year, usual, people, gap }) => [
      [year, words.usual, "", usual], [year, words.chosen, "", people], ...(gap === null ? [] : [[year, words.gap, "", gap]]),
    ]),
    ...scenarioClasses(facts, choice).flatMap(({ id, now, then }) => [[facts.year, words.classes, id, now], [last, words.classes, id, then]]),
  ];
  const head = ["opd_id", "opd", "hires", "later", "levelled", "year", "measure", "class", "value"];
  const table = lines.map(([year, measure, band, value]) => [place.id, name, choice.hires, choice.later, choice.levelled, year, measure, band, Math.round(Number(value) * 10) / 10]);
  return [head, ...table].map((row) => row.map((cell) => quoted(String(cell))).join(",")).join("\r\n") + "\r\n";
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
