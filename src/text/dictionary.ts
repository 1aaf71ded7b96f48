import type { EstimateUnit, Verdict } from "../../loaders/analyses/analysis.js";
import type { AspectScore, Sense, Trend } from "../../loaders/analyses/evaluation/criterion.js";
import type { Unit } from "../../loaders/indicators/indicator.js";
import type { AgencyWords } from "./agencyWords.js";
import type { Change } from "./change.js";
import type { ProtectionWords } from "./protectionWords.js";
import type { ScenarioWords } from "./scenarioWords.js";

/** Numbers of a statement, ready to print. */
export interface FindingFacts {
  readonly region: string;
  readonly value: string;
  readonly period: string;
  readonly before: string | null;
  readonly beforePeriod: string | null;
  /** the absolute difference: points for shares, a plain number else */
  readonly difference: string | null;
  /** the relative difference as a percentage, for counts */
  readonly relative: string | null;
  readonly change: Change;
  readonly interval: { readonly low: string; readonly high: string } | null;
  readonly n: string | null;
  /** a ratio said of a hundred: how many there are, and how many too few or too many */
  readonly ofHundred: { readonly have: string; readonly gap: string };
}

export type { Change };

export interface FindingWords {
  readonly topic: string;
  readonly sentence: (facts: FindingFacts) => string;
}

/** What the title of a figure is composed from. */
export interface HeadlineFacts {
  readonly subject: string;
  readonly value: string;
  readonly period: string;
  readonly beforePeriod: string | null;
  readonly difference: string | null;
  readonly change: Change;
}

export interface Dictionary {
  readonly site: {
    readonly name: string;
    readonly tagline: (region: string) => string;
    readonly skip: string;
    readonly home: string;
    readonly navigation: string;
    readonly language: string;
    readonly otherLanguage: string;
    readonly synthetic: string;
    readonly syntheticMore: string;
    readonly release: (date: string) => string;
    readonly next: (date: string) => string;
    readonly licence: (licence: string, publisher: string) => string;
    readonly noPeople: string;
    readonly notFound: string;
    readonly notFoundMore: string;
  };
  readonly overview: {
    readonly title: (region: string) => string;
    readonly lead: (date: string) => string;
    readonly keyNumbers: string;
    readonly findings: string;
    readonly more: string;
    readonly balanceKey: string;
    readonly fullCount: string;
    readonly interval: (low: string, high: string) => string;
    readonly withheld: string;
    readonly noData: string;
  };
  readonly findings: Readonly<Record<FindingId, FindingWords>>;
  readonly figure: {
    readonly headline: (facts: HeadlineFacts) => string;
    readonly largest: (facts: { readonly subject: string; readonly category: string; readonly share: string; readonly period: string }) => string;
    readonly flow: (facts: { readonly year: string; readonly entries: string; readonly exits: string; readonly residual: string | null }) => string;
    readonly outlook: (facts: { readonly people: string; readonly first: string; readonly last: string; readonly peak: string; readonly peakPeople: string }) => string;
    readonly points: (difference: string) => string;
    readonly trendPanel: string;
    readonly unitPanel: (period: string) => string;
    readonly categoryPanel: (dimension: string, period: string) => string;
    readonly chartDescription: (facts: { readonly finding: string; readonly low: string; readonly high: string; readonly count: string }) => string;
    readonly interval: string;
    readonly target: string;
    readonly region: string;
    readonly table: string;
    readonly reading: string;
    readonly source: string;
    readonly sourceLine: (publisher: string, kinds: string, date: string) => string;
    readonly method: string;
    readonly download: string;
    readonly noData: string;
    readonly noDataTitle: (subject: string) => string;
    readonly withheld: string;
    readonly withheldNote: string;
    readonly withheldUnits: (count: string) => string;
    readonly withheldTitle: (facts: { readonly subject: string; readonly period: string }) => string;
    readonly conforms: string;
    readonly conformsNot: string;
    readonly entries: string;
    readonly exits: string;
    readonly units: Readonly<Record<Unit, string>>;
  };
  readonly table: {
    readonly agency: string;
    readonly period: string;
    readonly value: string;
    readonly base: string;
    readonly interval: string;
    readonly category: string;
    readonly sort: (column: string) => string;
  };
  readonly districts: {
    readonly title: string;
    readonly district: string;
    readonly population: string;
    readonly finding: (facts: { readonly most: string; readonly mostValue: string; readonly least: string; readonly leastValue: string; readonly period: string }) => string;
    readonly tiles: string;
  };
  readonly section: {
    readonly contents: string;
  };
  readonly inquiry: {
    readonly answers: string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    readonly verdictsMore: Readonly<Record<Verdict, string>>;
    readonly advice: string;
    readonly more: string;
    readonly estimand: string;
    readonly method: string;
    readonly assumptions: string;
    readonly limits: string;
    readonly wouldChange: string;
    readonly observations: string;
    readonly people: string;
    readonly silent: (reason: string) => string;
    readonly allPeriods: string;
    readonly specification: string;
    readonly measure: string;
    readonly estimate: string;
    readonly detectable: string;
    readonly adjusted: string;
    readonly ratings: string;
    readonly raters: string;
    readonly noEffect: string;
    readonly units: Readonly<Record<EstimateUnit, string>>;
    readonly rounded: string;
    readonly tried: string;
  };
  readonly evaluation: {
    readonly scorecard: string;
    readonly scorecardLead: string;
    readonly states: Readonly<Record<AspectScore["state"], string>>;
    readonly trends: Readonly<Record<Trend, string>>;
    readonly senses: Readonly<Record<Sense, string>>;
    readonly judged: (share: string) => string;
    readonly decisions: (count: string) => string;
    readonly decisionsLead: string;
    readonly actor: string;
    readonly concerned: (facts: { readonly count: string; readonly counted: string }) => string;
    readonly certain: (certainty: number) => string;
    readonly strengths: string;
    readonly strengthsLead: string;
    readonly strategy: string;
    readonly regulation: string;
    readonly basis: string;
    readonly withheld: (subject: string) => string;
    readonly noData: (subject: string) => string;
    readonly between: (facts: { readonly subject: string; readonly value: string; readonly low: string; readonly high: string; readonly strong: string; readonly weak: string }) => string;
    readonly ranks: string;
    readonly ranksLead: string;
    readonly ranksFinding: (facts: { readonly ranked: string; readonly all: string; readonly upper: string; readonly lower: string }) => string;
    readonly noRanks: string;
    readonly rank: string;
    readonly rankInterval: string;
    readonly criteriaKnown: string;
    readonly merit: string;
    readonly meritLead: string;
    readonly meritAspect: string;
    readonly evidence: string;
    readonly noEvidence: string;
  };
  readonly validation: {
    readonly summary: (facts: { readonly held: string; readonly within: string; readonly outside: string; readonly limits: string }) => string;
    readonly scope: (facts: { readonly methods: string; readonly regimes: string }) => string;
    readonly none: string;
    readonly regimes: string;
    readonly limits: string;
    readonly foundByStudy: string;
    readonly regime: string;
    readonly target: string;
    readonly quantity: string;
    readonly value: string;
    readonly error: string;
    readonly bound: string;
    readonly outcome: string;
    readonly source: string;
    readonly outcomes: Readonly<Record<"within" | "outside" | "limit", string>>;
    readonly seconds: (seconds: string, seed: string) => string;
  };
  readonly explorer: {
    readonly title: string;
    readonly lead: string;
    readonly indicator: string;
    readonly agency: string;
    readonly whole: string;
    readonly show: string;
    readonly loading: string;
    readonly failed: string;
    readonly table: string;
    readonly empty: string;
    readonly compare: (agency: string) => string;
  };
  readonly quality: {
    readonly kindsTitle: (facts: { readonly share: string; readonly accepted: string; readonly read: string }) => string;
    readonly kindsLead: string;
    readonly kind: string;
    readonly files: string;
    readonly read: string;
    readonly accepted: string;
    readonly quarantined: string;
    readonly warnings: string;
    readonly share: string;
    readonly total: string;
    readonly codesTitle: (kinds: string, count: string) => string;
    readonly codesLead: string;
    readonly code: string;
    readonly severity: string;
    readonly severities: Readonly<Record<string, string>>;
    readonly count: string;
    readonly none: string;
    readonly assumptions: string;
  };
  readonly downloads: {
    readonly lead: (datasets: string) => string;
    readonly rows: string;
    readonly columns: string;
    readonly column: string;
    readonly type: string;
    readonly meaning: string;
    readonly types: Readonly<Record<"string" | "integer" | "number" | "boolean" | "date", string>>;
    readonly withheldCells: (count: string) => string;
    readonly format: string;
    readonly size: string;
    readonly checksum: string;
    readonly files: string;
    readonly metadata: string;
    readonly csvw: string;
    readonly metadataLead: string;
    readonly machine: Readonly<Record<"datapackage.json" | "data.json" | "SHA256SUMS.txt" | "manifest.json", string>>;
    readonly last: (date: string) => string;
    readonly next: (date: string) => string;
  };
  readonly agency: AgencyWords;
  readonly protection: ProtectionWords;
  readonly scenario: ScenarioWords;
  readonly methodology: {
    readonly lead: (count: string) => string;
    readonly formula: string;
    readonly reading: string;
    readonly basis: string;
    readonly needs: string;
    readonly unit: string;
    readonly direction: string;
    readonly directions: Readonly<Record<"higher" | "lower" | "neutral", string>>;
    readonly uncertainty: string;
    readonly intervals: Readonly<Record<"none" | "wilson" | "model", string>>;
    readonly protection: string;
    readonly protects: string;
    readonly open: string;
    readonly sql: string;
    readonly noRegulation: string;
    readonly symbols: string;
    readonly symbolList: readonly { readonly symbol: string; readonly meaning: string }[];
    readonly symbol: string;
    readonly meaning: string;
    readonly disclosure: string;
    readonly disclosureText: readonly string[];
    readonly seeFigure: string;
  };
}

export const findingIds = [
  "jumlah-pegawai", "tingkat-pemenuhan", "pensiun-lima-tahun", "perempuan-pimpinan",
  "cakupan-penilaian", "predikat-baik", "konsistensi-matriks", "hak-pelatihan",
] as const;

export type FindingId = (typeof findingIds)[number];
