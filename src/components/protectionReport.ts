import type { Published } from "../../loaders/datasets/published.js";
import type { PublishedUtility } from "../../loaders/datasets/publishedProtection.js";
import { formatNumber, formatShare } from "../format.js";
import { address } from "../routes.js";
import { text } from "../text.js";
import type { Passage } from "../text/protectionWords.js";
import { dataTable, valueCell, type TableCell } from "./dataTable.js";
import { element, type Child } from "./element.js";
import type { DrawOptions } from "./options.js";
import { protectionExample } from "./protectionExample.js";

type ReportData = Pick<Published, "utility" | "audit" | "release">;

/** What is withheld and why, how to read the symbols, what a reader can and cannot find out, and what it costs. */
export function protectionReport(data: ReportData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).protection;
  const section = (id: string, { title, paragraphs }: Passage, ...rest: Child[]) => h("section", { class: "theme", "aria-labelledby": `judul-${id}` },
    h("h2", { id: `judul-${id}` }, title), paragraphs.map((paragraph) => h("p", {}, paragraph)), ...rest);
  const list = (title: string, items: readonly string[]) => h("div", {}, h("h3", {}, title), h("ul", { class: "plain" }, items.map((item) => h("li", {}, item))));
  const { limits } = words;
  return h("div", { class: "protection" },
    section("alasan", words.why),
    section("lambang", words.symbols, symbolTable(options)),
    section("sekunder", words.secondary, protectionExample(options)),
    section("jenis", words.kinds),
    section("batas", { title: limits.title, paragraphs: [] }, h("div", { class: "protection-limits" }, list(limits.impossible, limits.impossibleList), list(limits.possible, limits.possibleList))),
    section("harga", words.price, ...utilityTables(data, options)),
    data.audit ? section("audit", words.audit, h("p", {}, h("strong", {}, auditResult(data.audit, options)))) : null,
    section("tanya", words.more,
      h("p", {}, `${words.ask(data.release.publisher)} ${words.report}`, data.release.contact_email ? [" ", h("a", { href: `mailto:${data.release.contact_email}` }, data.release.contact_email)] : null),
      h("p", { class: "links" }, h("a", { href: `${address("unduhan", locale)}#perlindungan` }, words.downloads), " ", h("a", { href: `${address("metodologi", locale)}#judul-kerahasiaan` }, words.methodology))));
}

function symbolTable(options: DrawOptions): HTMLElement {
  const { symbols, symbol, meaning, symbolList } = text(options.locale).methodology;
  return dataTable({ caption: symbols, columns: [{ label: symbol }, { label: meaning }], rows: symbolList.map((entry) => [entry.symbol, entry.meaning]), sortable: false }, options);
}

function auditResult({ withheld, recoverable, unknowns, constraints }: NonNullable<Published["audit"]>, { locale }: DrawOptions): string {
  const print = (value: number) => formatNumber(value, locale);
  return text(locale).protection.auditResult({ withheld: print(withheld), recoverable: print(recoverable), unknowns: print(unknowns), constraints: print(constraints) });
}

function utilityTables({ utility }: ReportData, options: DrawOptions): Child[] {
  const words = text(options.locale).protection;
  const subjects = subjectsOf(utility).filter(({ withheld }) => withheld.value !== null && withheld.value > 0);
  if (!subjects.length) return [element(options.document, "p", {}, words.none)];
  const table = (caption: string, first: string, chosen: readonly Subject[], withGrain: boolean) => dataTable({
    caption,
    columns: [{ label: first }, ...[words.withheld, words.people].map((label) => ({ label, numeric: true })), ...(withGrain ? [{ label: words.coarser }] : []), { label: words.cells, numeric: true }],
    rows: chosen.map((subject) => [
      subject.title[options.locale], ...shares(subject, options), ...(withGrain ? [grainOf(subject, options)] : []), valueCell(subject.cells, (value) => formatNumber(value, options.locale), options),
    ]),
  }, options);
  return [
    table(words.datasets, words.dataset, subjects.filter(({ subject }) => subject === ""), false),
    table(words.indicators, words.indicator, subjects.filter(({ subject }) => subject !== ""), true),
  ];
}

interface Subject {
  readonly subject: string;
  readonly title: PublishedUtility["title"];
  readonly cells: PublishedUtility;
  readonly withheld: PublishedUtility;
  readonly share: PublishedUtility;
  readonly people: PublishedUtility;
  readonly grains: readonly PublishedUtility[];
}

function subjectsOf(utility: readonly PublishedUtility[]): Subject[] {
  const rows = new Map<string, PublishedUtility[]>();
  for (const row of utility) {
    const key = `${row.dataset}\t${row.subject}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return [...rows.values()].map((own) => {
    const of = (measure: PublishedUtility["measure"]) => own.find((row) => row.grain === "terbit" && row.measure === measure)!;
    return {
      subject: own[0]!.subject, title: own[0]!.title, cells: of("cells"), withheld: of("withheld"), share: of("withheld_share"), people: of("people_withheld_share"),
      grains: own.filter(({ grain }) => grain !== "terbit"),
    };
  });
}

function shares({ share, people }: Subject, options: DrawOptions): TableCell[] {
  return [valueCell(share, (value) => formatShare(value, options.locale), options), valueCell(people, (value) => formatShare(value, options.locale, 0), options)];
}

function grainOf({ grains }: Subject, { locale }: DrawOptions): string {
  const words = text(locale).protection;
  if (!grains.length) return words.fine;
  const advised = grains.find(({ is_advised }) => is_advised);
  if (!advised || advised.grain === "terbit") return words.noGrain;
  return words.left({ grain: words.grains[advised.grain], share: formatShare(advised.value!, locale), upTo: /digabung/.test(advised.grain) });
}
