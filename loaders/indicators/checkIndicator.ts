import type { Bilingual } from "../contracts/contract.js";
import { contracts } from "../contracts/index.js";
import type { Indicator } from "./indicator.js";
import { themes } from "./themes.js";

const units = ["people", "posts", "share", "hours", "score", "ratio", "years", "layers", "rows", "days", "events", "rupiah", "per-thousand", "measured"];
const measures = ["count", "share", "mean", "ratio", "index"];
const directions = ["higher", "lower", "neutral"];
const intervals = ["none", "wilson", "model"];
const charts = ["trend", "units", "composition", "stack", "outlook", "none"];
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws RangeError naming the indicator and the first thing in its declaration that is missing or unknown */
export function checkIndicator(indicator: Indicator): void {
  const refuse = (message: string): never => {
    throw new RangeError(`indicator "${indicator.id}": ${message}`);
  };
  const oneOf = (name: string, value: unknown, known: readonly string[]) => {
    if (!known.includes(value as string)) refuse(`unknown ${name} "${String(value)}"`);
  };
  const filled = (name: string, text: Bilingual | undefined) => {
    for (const language of ["id", "en"] as const) {
      if (!text?.[language]?.trim()) refuse(`no ${name} in "${language}"`);
    }
  };

  if (!kebab.test(indicator.id)) refuse("id is not kebab-case");
  oneOf("theme", indicator.theme, themes.map(({ id }) => id));
  oneOf("unit", indicator.unit, units);
  oneOf("measure", indicator.measure, measures);
  oneOf("direction", indicator.direction, directions);
  oneOf("period", indicator.period, ["year", "quarter"]);
  oneOf("interval", indicator.interval, intervals);
  oneOf("chart", indicator.chart, charts);
  if (indicator.measure === "share" && indicator.unit !== "share") refuse(`a share in "${indicator.unit}"`);
  if (indicator.interval === "wilson" && indicator.measure !== "share") refuse(`a Wilson interval for a ${indicator.measure}`);
  filled("title", indicator.title);
  filled("formula", indicator.formula);
  filled("interpretation", indicator.interpretation);
  if (!indicator.sector) refuse("no sector");
  if (indicator.regulation) {
    filled("title of its regulation", indicator.regulation.title);
    if (!indicator.regulation.id || !indicator.regulation.article) refuse("regulation without id or article");
  }
  if (indicator.target) {
    filled("title of its target", indicator.target.title);
    if (!Number.isFinite(indicator.target.value)) refuse(`target is not a number: ${indicator.target.value}`);
  }
  for (const kind of indicator.needs) oneOf("kind of export", kind, contracts.map((contract) => contract.kind));
  unique("dimension", indicator.dimensions.map(({ id }) => id), refuse);
  for (const dimension of indicator.dimensions) {
    if (!kebab.test(dimension.id)) refuse(`dimension "${dimension.id}" is not kebab-case`);
    filled(`title of dimension "${dimension.id}"`, dimension.title);
    if (!dimension.isOpen && !dimension.categories.length) refuse(`dimension "${dimension.id}" has no categories`);
    unique(`category of "${dimension.id}"`, dimension.categories.map(({ id }) => id), refuse);
    for (const category of dimension.categories) filled(`title of category "${category.id}"`, category.title);
  }
}

function unique(name: string, ids: readonly string[], refuse: (message: string) => never): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) refuse(`${name} "${twice}" twice`);
}
