import type { Published } from "../../loaders/datasets/published.js";
import { formatNumber } from "../format.js";
import { text } from "../text.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

type Study = NonNullable<Published["validation"]>;
type Row = Study["rows"][number];

/** What the study of the methods found: in a sentence, the regimes, every figure beside its bound by method, and where methods are known to fail. */
export function validationReport({ validation }: Pick<Published, "validation">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).validation;
  if (!validation) return h("p", { class: "no-data" }, words.none);
  const print = (value: number) => formatNumber(value, locale);
  const held = validation.rows.filter((row) => row.expectedFailure === null);
  const within = held.filter((row) => row.within).length;
  return h("div", { class: "themes" },
    h("section", { class: "theme", "aria-labelledby": "judul-hasil" },
      h("h2", { id: "judul-hasil" }, words.scope({ methods: print(validation.methods.length), regimes: print(validation.regimes.length) })),
      h("p", { class: "lead" }, words.summary({ held: print(held.length), within: print(within), outside: print(held.length - within), limits: print(validation.rows.length - held.length) })),
      h("p", { class: "note" }, words.seconds(print(validation.seconds), String(validation.seed)))),
    h("section", { class: "theme", "aria-labelledby": "judul-keadaan" },
      h("h2", { id: "judul-keadaan" }, words.regimes),
      h("dl", { class: "facts" }, validation.regimes.map(({ label, describes }) => h("div", {}, h("dt", {}, label[locale]), h("dd", {}, `${describes[locale]}.`))))),
    validation.methods.map((method) => methodSection(method, validation, options)),
    h("section", { class: "theme", "aria-labelledby": "judul-batas" },
      h("h2", { id: "judul-batas" }, words.limits),
      h("ul", { class: "plain" }, validation.limits.map((limit) => h("li", {}, `${limit.text[locale]}. ${limit.citation}${limit.foundByStudy ? ` (${words.foundByStudy})` : ""}.`)))),
  );
}

function methodSection(method: Study["methods"][number], validation: Study, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).validation;
  const rows = validation.rows.filter((row) => row.method === method.name);
  const held = rows.filter((row) => row.expectedFailure === null);
  const regime = new Map(validation.regimes.map(({ name, label }) => [name, label[locale]]));
  const title = method.label[locale];
  return h("section", { class: "theme", id: `metode-${method.name}`, "aria-labelledby": `judul-${method.name}` },
    h("h2", { id: `judul-${method.name}` }, title),
    h("p", {}, words.summary({ held: String(held.length), within: String(held.filter((row) => row.within).length), outside: String(held.filter((row) => !row.within).length), limits: String(rows.length - held.length) })),
    h("details", { class: "twin" }, h("summary", {}, text(locale).figure.table), dataTable({
      caption: title,
      columns: [{ label: words.regime }, { label: words.target }, { label: words.quantity }, { label: words.value, numeric: true }, { label: words.error, numeric: true }, { label: words.bound, numeric: true }, { label: words.outcome }, { label: words.source }],
      rows: rows.map((row) => [
        regime.get(row.regime)!, validation.targets[row.target]?.[locale] ?? row.target, validation.quantities[row.quantity][locale],
        { content: digits(row.value, options), order: row.value }, { content: digits(row.mcError, options), order: row.mcError },
        bound(row, options), words.outcomes[outcome(row)], row.expectedFailure === null ? validation.sources[row.source].citation : validation.limits[row.expectedFailure]!.citation,
      ]),
    }, options)));
}

function outcome(row: Row): "within" | "outside" | "limit" {
  return row.expectedFailure !== null ? "limit" : row.within ? "within" : "outside";
}

function bound({ low, high }: Row, options: DrawOptions): string {
  if (low === null && high === null) return "–";
  if (low === null) return `≤ ${digits(high!, options)}`;
  if (high === null) return `≥ ${digits(low, options)}`;
  return `${digits(low, options)} – ${digits(high, options)}`;
}

function digits(value: number, { locale }: DrawOptions): string {
  return formatNumber(value, locale, 4);
}
