import type { GrainId } from "../../loaders/datasets/grains.js";

export interface Passage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What the page on the protection of data says. */
export interface ProtectionWords {
  readonly why: Passage;
  readonly symbols: Passage;
  readonly secondary: Passage;
  readonly example: {
    readonly agency: string;
    readonly agencies: readonly [string, string, string];
    readonly men: string;
    readonly women: string;
    readonly total: string;
    readonly region: string;
    readonly unsafe: string;
    readonly unsafeReading: string;
    readonly safe: string;
    readonly safeReading: string;
  };
  readonly kinds: Passage;
  readonly limits: { readonly title: string; readonly impossible: string; readonly impossibleList: readonly string[]; readonly possible: string; readonly possibleList: readonly string[] };
  readonly price: Passage;
  readonly datasets: string;
  readonly dataset: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly cells: string;
  readonly withheld: string;
  readonly people: string;
  readonly coarser: string;
  readonly grains: Readonly<Record<GrainId, string>>;
  readonly left: (facts: { readonly grain: string; readonly share: string; readonly upTo: boolean }) => string;
  readonly noGrain: string;
  readonly fine: string;
  readonly none: string;
  readonly audit: Passage;
  readonly auditResult: (facts: { readonly withheld: string; readonly recoverable: string; readonly unknowns: string; readonly constraints: string }) => string;
  readonly more: Passage;
  readonly downloads: string;
  readonly methodology: string;
  readonly ask: (publisher: string) => string;
  readonly report: string;
  /** the words of a link to this page */
  readonly link: string;
}
