import type { Evaluated } from "../analyses/evaluation/criterion.js";
import type { Estimate, Question, Verdict } from "../analyses/analysis.js";
import type { Bilingual } from "../contracts/contract.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import type { Page } from "../indicators/pages.js";
import type { StoredStudy } from "../validation/report.js";
import type { PublishedAudit, PublishedUtility } from "./publishedProtection.js";
import type { Status } from "./status.js";

export type { Status };

export interface PublishedObservation extends Observation {
  readonly opd: string;
  readonly status: Status;
}

export interface PublishedColumn {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly title: Bilingual;
  readonly unit?: Bilingual;
}

export interface PublishedFile {
  readonly format: "csv" | "parquet" | "arrow" | "xlsx";
  /** `unduhan/<id>.<format>` */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PublishedDataset {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly grain: Bilingual;
  readonly columns: readonly PublishedColumn[];
  readonly rows: number;
  readonly withheld: number;
  readonly files: readonly PublishedFile[];
}

/** One of the statements on the first page; the sentence is composed by the page from these numbers. */
export interface PublishedFinding {
  readonly id: string;
  readonly indicator: string;
  readonly period: string;
  readonly opd_id: string;
  readonly dimension: string;
  readonly category: string;
  readonly n: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** what the value is compared with: the previous year, a target, the share of units, … */
  readonly comparison: "previous-year" | "target" | "units" | "none";
  readonly comparison_value: number | null;
  readonly comparison_period: string | null;
  readonly route: string;
  readonly status: Status;
}

/** One row of an analysis that passed disclosure control; counts are rounded. */
export interface PublishedEstimate extends Omit<Estimate, "smallest"> {
  readonly question: string;
  readonly status: Status;
}

export interface PublishedQuestion extends Question {
  readonly verdict: Verdict;
}

/** One indicator's agencies by their size, with the limits within which they lie by chance around the region's value. */
export interface PublishedFunnel {
  readonly indicator: string;
  readonly period: string;
  /** the region's value */
  readonly target: number;
  /** mean of the squared z-values: 1 where agencies differ by chance alone */
  readonly phi: number;
  /** standard deviation between agencies beyond chance, for shares on the arcsine scale; the limits allow for it */
  readonly between: number;
  readonly points: readonly (FunnelLimits & {
    readonly opd_id: string;
    readonly n: number;
    readonly value: number;
    /** beyond the limits of 99.8 %, beyond those of 95 %, beyond chance but as far as agencies do differ, or inside */
    readonly place: "alarm" | "warning" | "varied" | "within";
    /** on which side of the region's value */
    readonly sense: "favourable" | "unfavourable" | "none";
  })[];
  /** the limits at sizes from the least to the greatest, for drawing */
  readonly curve: readonly (FunnelLimits & { readonly n: number })[];
}

export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
  /** the limits of 99.8 % that chance alone would give */
  readonly chance_low: number;
  readonly chance_high: number;
}

/** An agency's newest number beside the region's and the middle of agencies like it. */
export interface PublishedComparison {
  readonly indicator: string;
  readonly period: string;
  readonly opd_id: string;
  readonly value: number | null;
  /** null for counts, which grow with size */
  readonly region: number | null;
  /** agencies of the same type, or of the same size where there are too few of the type */
  readonly peers: "type" | "size";
  /** like units with a number */
  readonly peer_count: number;
  /** null where they are fewer than three */
  readonly peer_median: number | null;
  readonly status: Status;
}

export interface PublishedQuality {
  readonly kind: string;
  readonly title_id: string;
  readonly title_en: string;
  readonly code: string;
  readonly severity: string;
  readonly period: string;
  readonly opd_id: string;
  /** rows; null where withheld, because a rule about people found fewer than ten */
  readonly count: number | null;
  readonly status: Status;
}

export interface Release {
  readonly region_name: string;
  readonly region_code: string;
  readonly as_of: string;
  readonly period: string;
  readonly version: string;
  readonly synthetic: boolean;
  readonly next_release: string;
  readonly licence: string;
  readonly publisher: string;
  /** what was inferred because no region file said it */
  readonly assumptions: readonly Bilingual[];
  /** hash of everything that went in */
  readonly input_hash: string;
  /** where the site stands, with scheme and without a closing slash; harvesters need it */
  readonly site_url?: string;
  /** whom to write to about the data */
  readonly contact_email?: string;
}

/** The outline of a kecamatan, projected and simplified. */
export interface PublishedDistrict {
  /** as in the dimension `kecamatan` */
  readonly district: string;
  /** whole numbers from 0 to 1000, downwards, to be filled by the even-odd rule */
  readonly rings: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** Rows of the exports of one kind; null where a count is withheld. */
export interface PublishedKind {
  readonly kind: string;
  readonly title: Bilingual;
  readonly files: number;
  readonly read: number | null;
  readonly accepted: number | null;
  readonly quarantined: number | null;
  readonly warnings: number | null;
}

/** All that the site may know: the content of published.duckdb. */
export interface Published extends Evaluated {
  readonly release: Release;
  readonly opds: readonly { readonly opd_id: string; readonly opd_name: string; readonly opd_type: string; readonly sector: string }[];
  readonly indicators: readonly (Indicator & { readonly sql: string; readonly available: boolean; readonly reason: Bilingual | null })[];
  readonly themes: readonly { readonly id: string; readonly page: Page; readonly title: Bilingual; readonly lead: Bilingual }[];
  readonly observations: readonly PublishedObservation[];
  readonly datasets: readonly PublishedDataset[];
  readonly findings: readonly PublishedFinding[];
  readonly funnels: readonly PublishedFunnel[];
  readonly comparisons: readonly PublishedComparison[];
  readonly questions: readonly PublishedQuestion[];
  readonly estimates: readonly PublishedEstimate[];
  /** what the study of the methods found; null where it has not been run */
  readonly validation: StoredStudy | null;
  /** empty where the region gives no polygons */
  readonly districts: readonly PublishedDistrict[];
  readonly quality: readonly PublishedQuality[];
  readonly utility: readonly PublishedUtility[];
  /** what the attack on the tables of indicators found; null where there was none */
  readonly audit?: PublishedAudit | null;
  readonly kinds: readonly PublishedKind[];
}
