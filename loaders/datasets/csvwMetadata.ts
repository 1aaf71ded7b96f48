import type { Dataset } from "./catalogue.js";
import { licence } from "./licences.js";
import type { PublishedColumn, PublishedDataset, Release } from "./published.js";

/** `<id>.csv-metadata.json` after the W3C's Metadata Vocabulary for Tabular Data. Column titles are the headers; both languages stand as labels. */
export function csvwMetadata({ key }: Dataset, { id, title, description, columns }: PublishedDataset, release: Release): object {
  const { path } = licence(release.licence);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "id" }],
    url: `${id}.csv`,
    "dc:title": localised(title),
    "dc:description": localised(description),
    "dc:publisher": release.publisher,
    "dc:modified": { "@value": release.as_of, "@type": "xsd:date" },
    ...(path ? { "dc:license": { "@id": path } } : {}),
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: "\"", doubleQuote: true, header: true, headerRowCount: 1, lineTerminators: ["\r\n"] },
    tableSchema: { columns: columns.map(column), primaryKey: [...key] },
  };
}

const datatypes: Record<PublishedColumn["type"], string> = { string: "string", integer: "integer", number: "double", boolean: "boolean", date: "date" };

function column({ name, type, title }: PublishedColumn): object {
  return { name, titles: name, datatype: datatypes[type], "rdfs:label": localised(title), null: type === "string" ? [] : "" };
}

function localised({ id, en }: PublishedColumn["title"]): object[] {
  return [{ "@value": id, "@language": "id" }, { "@value": en, "@language": "en" }];
}
