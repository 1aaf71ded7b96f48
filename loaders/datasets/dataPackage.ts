import type { Dataset } from "./catalogue.js";
import type { Declared } from "../audit/readTables.js";
import { licence } from "./licences.js";
import { mediaTypes } from "./mediaTypes.js";
import type { PublishedColumn, PublishedDataset, PublishedFile, Release } from "./published.js";

/** `datapackage.json` after Data Package v2: one resource per file; paths are relative to the descriptor. `declared`: what an auditor must know of a dataset's series. */
export function dataPackage(datasets: readonly Dataset[], written: readonly PublishedDataset[], release: Release, declared: (dataset: Dataset) => Declared | undefined): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "neraca-asn",
    id: release.input_hash,
    title: `Neraca ASN ${release.region_name}`,
    description: `Statistik kepegawaian ${release.region_name} per ${release.as_of}. Rilis berikutnya: ${release.next_release}.`,
    version: release.version,
    created: `${release.as_of}T00:00:00Z`,
    ...(release.site_url ? { homepage: release.site_url } : {}),
    licenses: [licence(release.licence)],
    contributors: [{ title: release.publisher, organization: release.publisher, roles: ["publisher"], ...(release.contact_email ? { email: release.contact_email } : {}) }],
    sources: [{ title: `Ekspor sistem kepegawaian ${release.region_name}` }],
    keywords: ["ASN", "kepegawaian", "statistik"],
    resources: written.flatMap((dataset, at) => dataset.files.map((file) => resource(datasets[at]!, dataset, file, declared(datasets[at]!)))),
  };
}

function resource({ key }: Dataset, { id, title, description, columns }: PublishedDataset, { format, path, bytes, sha256 }: PublishedFile, declared: Declared | undefined): object {
  return {
    name: format === "csv" ? id : `${id}-${format}`,
    path: path.slice(path.lastIndexOf("/") + 1),
    title: title.id,
    description: description.id,
    ...(format === "csv" ? { type: "table", encoding: "utf-8" } : {}),
    format,
    mediatype: mediaTypes[format],
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === "csv" && declared ? { "neraca:disclosure": declared } : {}),
    ...(format === "csv" ? { schema: { $schema: "https://datapackage.org/profiles/2.0/tableschema.json", fields: columns.map(field), primaryKey: key, missingValues: [] } } : {}),
  };
}

/** Empty text is a value; an empty cell of another type is missing, and the row's `status` says why. */
function field({ name, type, title, unit }: PublishedColumn): object {
  return {
    name, type,
    title: title.id,
    description: unit ? `${title.en}; ${unit.en}` : title.en,
    ...(type === "string" ? {} : { missingValues: [""] }),
  };
}
