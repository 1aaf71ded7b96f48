import type { Published, PublishedDataset } from "../../loaders/datasets/published.js";
import { formatBytes, formatDate, formatNumber } from "../format.js";
import { text } from "../text.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

/** Every dataset: what a row is, columns, files with size and checksum, releases. */
export function downloadList({ datasets, release, metadata }: Pick<Published, "datasets" | "release"> & { readonly metadata: readonly string[] }, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).downloads;
  return h("div", { class: "downloads" },
    h("p", { class: "lead" }, words.lead(formatNumber(datasets.length, locale))),
    datasets.map((dataset) => datasetCard(dataset, release, metadata, options)));
}

/** The files for machines; only those that lie beside the datasets. */
export function metadataList({ present }: { readonly present: readonly string[] }, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const words = text(locale).downloads;
  const known = words.machine as Readonly<Record<string, string>>;
  return h("section", { class: "theme", "aria-labelledby": "judul-metadata" },
    h("h2", { id: "judul-metadata" }, words.metadata),
    h("p", { class: "lead" }, words.metadataLead),
    h("ul", { class: "machine" }, Object.keys(known).filter((name) => present.includes(name)).map((name) => h("li", {}, h("a", { href: `/unduhan/${name}`, rel: "external" }, name), ` ${known[name]}`))));
}

function datasetCard(dataset: PublishedDataset, release: Published["release"], metadata: readonly string[], options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).downloads;
  const csvw = `${dataset.id}.csv-metadata.json`;
  return h("section", { class: "dataset", id: dataset.id, "aria-labelledby": `judul-${dataset.id}` },
    h("div", {},
      h("h2", { id: `judul-${dataset.id}` }, dataset.title[locale]),
      h("p", {}, dataset.description[locale]),
      h("p", { class: "note" }, `${dataset.grain[locale]} ${words.rows}: ${formatNumber(dataset.rows, locale)}. ${dataset.withheld ? `${words.withheldCells(formatNumber(dataset.withheld, locale))}. ` : ""}`),
      h("p", { class: "note" }, `${words.last(formatDate(release.as_of, locale))}. ${words.next(formatDate(release.next_release, locale))}.`)),
    h("div", {},
      h("ul", { class: "files" }, dataset.files.map((file) => h("li", {},
        h("a", { class: "file", href: `/${file.path}`, rel: "external", download: true, "aria-label": `${dataset.title[locale]}, ${file.format.toUpperCase()}, ${formatBytes(file.bytes, locale)}` },
          h("strong", {}, file.format.toUpperCase()), " ", h("span", {}, formatBytes(file.bytes, locale))),
        h("details", {}, h("summary", {}, words.checksum), h("code", { class: "checksum" }, file.sha256))))),
      metadata.includes(csvw) ? h("p", { class: "note links" }, h("a", { href: `/unduhan/${csvw}`, rel: "external", "aria-label": `${words.csvw}: ${dataset.title[locale]}` }, words.csvw)) : null),
    h("details", { class: "dataset-columns" }, h("summary", {}, `${words.columns} (${formatNumber(dataset.columns.length, locale)})`),
      dataTable({
        caption: `${words.columns}: ${dataset.title[locale]}`,
        columns: [{ label: words.column }, { label: words.type }, { label: words.meaning }],
        rows: dataset.columns.map((column) => [{ content: h("code", {}, column.name) }, words.types[column.type], column.title[locale] + (column.unit ? ` (${column.unit[locale]})` : "")]),
        sortable: false,
      }, options)));
}
