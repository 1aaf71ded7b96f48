import type { Dataset } from "./catalogue.js";
import { licence } from "./licences.js";
import { mediaTypes } from "./mediaTypes.js";
import type { PublishedDataset, PublishedFile, Release } from "./published.js";

const schema = "https://project-open-data.cio.gov/v1.1/schema";

/**
 * `data.json`: a DCAT catalogue in the form of Project Open Data v1.1, as portals of Satu Data Indonesia harvest it.
 * Addresses must be absolute there. Where the release has no site address there are none to give: a distribution then names its path in
 * words, and the catalogue is valid but of no use to a harvester. An unknown e-mail is the bare `mailto:` that the schema allows.
 */
export function dcatCatalogue(datasets: readonly Dataset[], written: readonly PublishedDataset[], release: Release): object {
  return {
    "@context": `${schema}/catalog.jsonld`,
    ...(release.site_url ? { "@id": `${release.site_url}/unduhan/data.json` } : {}),
    "@type": "dcat:Catalog",
    conformsTo: schema,
    describedBy: `${schema}/catalog.json`,
    dataset: written.map((dataset, at) => dcatDataset(datasets[at]!, dataset, release)),
  };
}

function dcatDataset({ keywords }: Dataset, { id, title, description, grain, files }: PublishedDataset, release: Release): object {
  const { path } = licence(release.licence);
  return {
    "@type": "dcat:Dataset",
    identifier: `${release.region_code || "daerah"}-${id}`,
    title: `${title.id} ${release.region_name}`,
    description: `${description.id} ${grain.id}${release.synthetic ? " Data contoh rekaan." : ""}`,
    keyword: [...keywords],
    issued: release.as_of,
    modified: release.as_of,
    accrualPeriodicity: "R/P1Y",
    accessLevel: "public",
    rights: "Data agregat; angka yang dapat menunjuk orang dirahasiakan.",
    language: ["id", "en"],
    spatial: release.region_code ? `${release.region_name} (${release.region_code})` : release.region_name,
    temporal: `${release.as_of.slice(0, 4)}-01-01/${release.as_of}`,
    publisher: { "@type": "org:Organization", name: release.publisher },
    contactPoint: { "@type": "vcard:Contact", fn: release.publisher, hasEmail: `mailto:${release.contact_email ?? ""}` },
    ...(path ? { license: path } : {}),
    ...(release.site_url ? { landingPage: `${release.site_url}/unduhan` } : {}),
    distribution: files.map((file) => distribution(title.id, file, release)),
  };
}

function distribution(title: string, { format, path }: PublishedFile, { site_url }: Release): object {
  return {
    "@type": "dcat:Distribution",
    title: `${title} (${format})`,
    description: path,
    ...(site_url ? { downloadURL: `${site_url}/${path}` } : {}),
    mediaType: mediaTypes[format],
    format,
  };
}
