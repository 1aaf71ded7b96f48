import type { Published, PublishedKind } from "../../loaders/datasets/published.js";
import { formatNumber, formatShare } from "../format.js";
import { text } from "../text.js";
import { dataTable, valueCell } from "./dataTable.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

/** What became of the exports: rows by kind, findings by code, and what had to be inferred. No values, no people. */
export function qualityReport({ kinds, quality, release, observations }: Pick<Published, "kinds" | "quality" | "release" | "observations">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).quality;
  const number = (value: number) => ({ content: formatNumber(value, locale), order: value });
  const count = (value: number | null) => (value === null ? valueCell({ status: "c", value }, String, options) : number(value));
  const share = ({ accepted, read }: PublishedKind) => (accepted === null || read === null ? count(null) : read ? { content: meter(accepted / read, options), order: accepted / read } : { content: "–", order: "" });
  const total = observations.find(({ indicator, dimension, status }) => indicator === "baris-diterima" && dimension === "" && status === "");
  const counts = countByCode(quality);
  return h("div", { class: "quality" },
    h("section", { class: "theme", "aria-labelledby": "judul-jenis" },
      h("div", { class: "theme-head" },
        h("h2", { id: "judul-jenis" }, total ? words.kindsTitle({ share: formatShare(total.value!, locale, 2), accepted: formatNumber(total.count!, locale), read: formatNumber(total.n!, locale) }) : words.kind),
        h("p", { class: "lead" }, words.kindsLead)),
      dataTable({
        caption: words.kind,
        columns: [words.kind, words.files, words.read, words.accepted, words.quarantined, words.warnings, words.share].map((label, i) => ({ label, numeric: i > 0 })),
        rows: kinds.map((kind) => [kind.title[locale], number(kind.files), count(kind.read), count(kind.accepted), count(kind.quarantined), count(kind.warnings), share(kind)]),
      }, options)),
    h("section", { class: "theme", "aria-labelledby": "judul-kode" },
      h("div", { class: "theme-head" },
        h("h2", { id: "judul-kode" }, words.codesTitle(formatNumber(new Set(counts.map(({ code }) => code)).size, locale), formatNumber(sum(counts.map(({ count }) => count)), locale))),
        h("p", { class: "lead" }, words.codesLead)),
      counts.length
        ? dataTable({
            caption: words.code,
            columns: [{ label: words.code }, { label: words.kind }, { label: words.severity }, { label: words.count, numeric: true }],
            rows: counts.map((row) => [
              { content: [locale === "id" ? row.title_id : row.title_en, " ", h("code", {}, row.code)], order: locale === "id" ? row.title_id : row.title_en },
              kinds.find(({ kind }) => kind === row.kind)?.title[locale] ?? row.kind,
              { content: h("span", { class: `severity severity-${row.severity}` }, words.severities[row.severity] ?? row.severity), order: row.severity },
              row.withheld && !row.count ? valueCell({ status: "c", value: null }, String, options) : { content: row.withheld ? `≥ ${formatNumber(row.count, locale)}` : formatNumber(row.count, locale), order: row.count },
            ]),
          }, options)
        : h("p", {}, words.none)),
    release.assumptions.length
      ? h("section", { class: "theme", "aria-labelledby": "judul-simpulan" }, h("h2", { id: "judul-simpulan" }, words.assumptions), h("ul", {}, release.assumptions.map((assumption) => h("li", {}, assumption[locale]))))
      : null);
}

function meter(value: number, { document, locale }: DrawOptions): HTMLElement {
  return element(document, "span", { class: "meter", style: `--part:${Math.round(value * 1000) / 10}%` }, formatShare(value, locale, 1));
}

interface CodeCount {
  readonly kind: string;
  readonly code: string;
  readonly severity: string;
  readonly title_id: string;
  readonly title_en: string;
  /** withheld parts are not in it */
  readonly count: number;
  readonly withheld: boolean;
}

function countByCode(quality: Published["quality"]): CodeCount[] {
  const groups = new Map<string, CodeCount>();
  for (const { code, kind, severity, title_id, title_en, count, status } of quality) {
    const key = `${code}|${kind}|${severity}`;
    const group = groups.get(key) ?? { kind, code, severity, title_id, title_en, count: 0, withheld: false };
    groups.set(key, { ...group, count: group.count + (count ?? 0), withheld: group.withheld || status === "c" });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
