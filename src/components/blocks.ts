import type { Published } from "../../loaders/datasets/published.js";
import { agencyList } from "./agencyList.js";
import { agencyPage } from "./agencyPage.js";
import { decisionList } from "./decisionList.js";
import { districtMap } from "./districtMap.js";
import { downloadList, metadataList } from "./downloadList.js";
import { explorerForm } from "./explorerForm.js";
import { findingList } from "./findingList.js";
import { funnelGallery } from "./funnelGallery.js";
import { keyNumbers } from "./keyNumbers.js";
import { meritTable } from "./meritTable.js";
import { methodology } from "./methodology.js";
import { notFound } from "./notFound.js";
import type { ObservationIndex } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { pageHead } from "./pageHead.js";
import { protectionReport } from "./protectionReport.js";
import { questionCards } from "./questionCards.js";
import { questionSections } from "./questionSections.js";
import { qualityReport } from "./qualityReport.js";
import { rankChart } from "./rankChart.js";
import { scenarioForm } from "./scenarioForm.js";
import { scorecard } from "./scorecard.js";
import { strengthList } from "./strengthList.js";
import { validationReport } from "./validationReport.js";
import { pageContents, themeSections } from "./themeSections.js";

export interface BlockData {
  readonly published: Published;
  readonly observations: ObservationIndex;
  readonly slug: string;
  /** names of the metadata files that lie beside the datasets */
  readonly metadata: readonly string[];
}

/** What a fenced block of a page may name. */
export const blocks: Readonly<Record<string, (data: BlockData, options: DrawOptions) => HTMLElement>> = {
  "page-head": ({ published, slug }, options) => pageHead({ slug, release: published.release }, options),
  "key-numbers": ({ published }, options) => keyNumbers(published, options),
  "finding-list": ({ published }, options) => findingList(published, options),
  "page-contents": ({ slug, ...data }, options) => pageContents({ ...data, page: slug }, options),
  "theme-sections": ({ slug, ...data }, options) => themeSections({ ...data, page: slug }, options),
  explorer: ({ slug, ...data }, options) => explorerForm({ ...data, page: slug }, options),
  "question-cards": ({ published, slug }, options) => questionCards({ published, page: slug }, options),
  "question-sections": ({ published, slug }, options) => questionSections({ published, page: slug }, options),
  "district-map": (data, options) => districtMap(data, options),
  "scenario-form": ({ published }, options) => scenarioForm(published, options),
  scorecard: ({ published }, options) => scorecard(published, options),
  "decision-list": ({ published }, options) => decisionList(published, options),
  "strength-list": ({ published }, options) => strengthList(published, options),
  "rank-chart": ({ published }, options) => rankChart(published, options),
  "merit-table": ({ published }, options) => meritTable(published, options),
  "agency-page": (data, options) => agencyPage(data, options),
  "agency-list": (data, options) => agencyList(data, options),
  "funnel-gallery": ({ published }, options) => funnelGallery({ published }, options),
  validation: ({ published }, options) => validationReport(published, options),
  quality: ({ published }, options) => qualityReport(published, options),
  protection: ({ published }, options) => protectionReport(published, options),
  downloads: ({ published, metadata }, options) => downloadList({ ...published, metadata }, options),
  metadata: ({ metadata }, options) => metadataList({ present: metadata }, options),
  methodology: ({ published }, options) => methodology(published, options),
  "not-found": (_, options) => notFound(options),
};

/** The elements of a block: one name per line. Throws RangeError for an unknown name. */
export function drawBlocks(content: string, data: BlockData, options: DrawOptions): HTMLElement[] {
  return content.split("\n").map((line) => line.trim()).filter(Boolean).map((name) => {
    const block = blocks[name];
    if (!block) throw new RangeError(`page ${data.slug}: no such block: "${name}"`);
    return block(data, options);
  });
}
