import type { Published, PublishedEstimate } from "../../loaders/datasets/published.js";
import type { Bilingual } from "../../loaders/contracts/contract.js";
import { formatDate, formatEstimate, formatNumber } from "../format.js";
import { address } from "../routes.js";
import { text } from "../text.js";
import { dataTable, valueCell } from "./dataTable.js";
import { element } from "./element.js";
import { estimateChart } from "./estimateChart.js";
import { narrowWidth, wideWidth } from "./indicatorFigure.js";
import type { DrawOptions } from "./options.js";
import { answerSentence, measureOf, rowLabel, type Question } from "./questionWords.js";

type Data = Pick<Published, "questions" | "estimates" | "validation" | "datasets" | "release">;

/** Every question of a page: its answer, pictures with their uncertainty, table twin, and what it rests on and does not say. */
export function questionSections({ published, page }: { readonly published: Data; readonly page: string }, options: DrawOptions): HTMLElement {
  const h = element.bind(null, options.document);
  return h("div", { class: "themes" }, published.questions.filter((question) => question.page === page).map((question) => section(question, published, options)));
}

function section(question: Question, published: Data, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { inquiry, figure } = text(locale);
  const rows = published.estimates.filter((row) => row.question === question.id);
  const answer = answerSentence(question, published.estimates, locale);
  const drawn = rows.some((row) => row.status === "");
  const list = (title: string, items: readonly Bilingual[]) => [h("h4", {}, title), h("ul", { class: "plain" }, items.map((item) => h("li", {}, item[locale])))];
  return h(
    "section", { class: "theme", id: question.id, "aria-labelledby": `judul-${question.id}` },
    h("div", { class: "theme-head" },
      h("h2", { id: `judul-${question.id}` }, question.question[locale]),
      h("p", { class: "lead" }, answer)),
    h("div", { class: "answer" },
      h("div", { class: "figure-main" },
        drawn ? question.figures.map((declared) => figureOf(declared, question, rows, answer, options)) : null,
        drawn ? h("details", { class: "twin" }, h("summary", {}, figure.table), question.measures.map((measure) => table(question, measure.id, rows, options)), h("p", { class: "note" }, inquiry.rounded)) : null,
      ),
      h("div", { class: "figure-side" },
        h("p", { class: "sure" }, h("strong", {}, inquiry.verdicts[question.verdict]), ` · ${inquiry.verdictsMore[question.verdict]}`),
        h("h4", {}, inquiry.estimand), h("p", {}, question.estimand[locale]),
        h("h4", {}, inquiry.method), h("p", {}, question.method[locale]),
        list(inquiry.assumptions, question.assumptions),
        list(inquiry.limits, question.limits),
        h("h4", {}, inquiry.wouldChange), h("p", {}, question.wouldChange[locale]),
        source(question, published, options),
      ),
    ),
  );
}

function figureOf(declared: Question["figures"][number], question: Question, all: readonly PublishedEstimate[], answer: string, options: DrawOptions): HTMLElement | null {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const rows = all.filter((row) => declared.measures.includes(row.measure) && (!declared.specifications || declared.specifications.includes(row.specification)));
  if (!rows.some((row) => row.status === "")) return null;
  const { unit } = measureOf(question, rows[0]!);
  const { inquiry, figure } = text(locale);
  const description = `${declared.title[locale]}. ${answer}`;
  return h("div", { class: "panel" },
    h("h3", { class: "figure-title" }, declared.title[locale]),
    h("p", { class: "figure-measure" }, `${inquiry.units[unit]}${rows.some(({ low }) => low !== null) ? ` · ${figure.interval}` : ""}`),
    [narrowWidth, wideWidth].map((width) => estimateChart({ figure: declared, question, rows, description }, { document, locale, width })));
}

function table(question: Question, measure: string, all: readonly PublishedEstimate[], options: DrawOptions): HTMLElement | null {
  const { locale } = options;
  const rows = all.filter((row) => row.measure === measure);
  if (!rows.length) return null;
  const { unit, title } = measureOf(question, rows[0]!);
  const { inquiry, table: words } = text(locale);
  const print = (value: number) => formatEstimate(value, unit, locale);
  const has = (pick: (row: PublishedEstimate) => number | null) => rows.some((row) => pick(row) !== null);
  const columns = [
    { label: inquiry.estimate, show: true, cell: (row: PublishedEstimate) => valueCell({ status: row.status, value: row.estimate }, print, options) },
    { label: words.interval, show: has(({ low }) => low), cell: (row: PublishedEstimate) => ({ content: row.low === null || row.high === null ? "–" : `${print(row.low)} – ${print(row.high)}`, order: row.low ?? "" }) },
    { label: "p", show: has(({ p }) => p), cell: (row: PublishedEstimate) => ({ content: pValue(row.p, options), order: row.p ?? "" }) },
    { label: inquiry.adjusted, show: has(({ p_adjusted }) => p_adjusted), cell: (row: PublishedEstimate) => ({ content: pValue(row.p_adjusted, options), order: row.p_adjusted ?? "" }) },
    { label: inquiry.detectable, show: has(({ detectable }) => detectable), cell: (row: PublishedEstimate) => ({ content: row.detectable === null ? "–" : print(row.detectable), order: row.detectable ?? "" }) },
    { label: question.page === "bias" ? inquiry.ratings : inquiry.observations, show: has(({ n }) => n), cell: (row: PublishedEstimate) => ({ content: row.n === null ? "–" : formatNumber(row.n, locale), order: row.n ?? "" }) },
    { label: inquiry.people, show: question.page !== "bias" && has(({ ratees }) => ratees), cell: (row: PublishedEstimate) => ({ content: row.ratees === null ? "–" : formatNumber(row.ratees, locale), order: row.ratees ?? "" }) },
    { label: inquiry.raters, show: has(({ raters }) => raters), cell: (row: PublishedEstimate) => ({ content: row.raters === null ? "–" : formatNumber(row.raters, locale), order: row.raters ?? "" }) },
  ].filter(({ show }) => show);
  return dataTable({
    caption: `${title[locale]} (${inquiry.units[unit]})`,
    columns: [{ label: inquiry.measure }, ...columns.map(({ label }) => ({ label, numeric: true }))],
    rows: rows.map((row) => [rowLabel(question, row, rows, locale), ...columns.map(({ cell }) => cell(row))]),
  }, options);
}

function pValue(p: number | null, { locale }: DrawOptions): string {
  return p === null ? "–" : p < 0.001 ? `< ${formatNumber(0.001, locale, 3)}` : formatNumber(p, locale, 3);
}

function source(question: Question, { datasets, release, validation }: Data, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const words = text(locale).figure;
  const dataset = datasets.find(({ id }) => id === question.id);
  return h("div", { class: "source" },
    h("p", {}, `${words.source}: ${release.publisher}, ${formatDate(release.as_of, locale)}`),
    tried(question, validation).length ? h("p", { class: "links" }, `${text(locale).inquiry.tried}: `, tried(question, validation).map(({ name, label }) => [
      h("a", { href: `${address("keandalan-metode", locale)}#metode-${name}` }, label[locale]), " ",
    ])) : null,
    h("p", { class: "links" },
      (dataset?.files ?? []).filter(({ format }) => format === "csv" || format === "xlsx").map((file) => [
        h("a", { href: `/${file.path}`, rel: "external", download: true, "aria-label": `${words.download} ${dataset!.title[locale]} ${file.format.toUpperCase()}` }, file.format.toUpperCase()), " ",
      ])));
}

/** The methods of a question that the study of the methods has tried. */
function tried({ validation: names }: Question, validation: Published["validation"]): NonNullable<Published["validation"]>["methods"] {
  return validation?.methods.filter(({ name }) => names.includes(name)) ?? [];
}
