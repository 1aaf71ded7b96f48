import type { Change } from "./change.js";

/** The parts of an agency's page, in their order. */
export const agencySectionIds = ["pegawai", "kebutuhan", "pensiun", "penilaian", "pengembangan", "kehadiran", "partisipasi", "layanan", "seleksi"] as const;

export type AgencySectionId = (typeof agencySectionIds)[number];

/** The words of the pages of agencies. */
export interface AgencyWords {
  readonly description: (name: string) => string;
  /** kinds of agencies and their sectors, by the codes of the data */
  readonly types: Readonly<Record<string, string>>;
  readonly sectors: Readonly<Record<string, string>>;
  readonly sector: (name: string) => string;
  readonly headcount: (facts: { readonly name: string; readonly people: string; readonly period: string; readonly change: Change; readonly difference: string | null; readonly beforePeriod: string | null }) => string;
  readonly headcountWithheld: (name: string) => string;
  readonly like: (facts: { readonly kind: "type" | "size"; readonly count: string; readonly type: string }) => string;
  readonly sections: Readonly<Record<AgencySectionId, string>>;
  readonly measure: string;
  readonly before: string;
  readonly peers: string;
  readonly course: string;
  readonly courseFrom: (facts: { readonly first: string; readonly firstPeriod: string; readonly last: string; readonly lastPeriod: string }) => string;
  readonly change: (facts: { readonly change: Change; readonly difference: string; readonly beforePeriod: string }) => string;
  readonly more: (count: string) => string;
  readonly verdicts: string;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly noStrength: string;
  readonly noWeakness: string;
  readonly notYetKnown: (count: string) => string;
  readonly fromFunnels: string;
  readonly beyond: (facts: { readonly subject: string; readonly value: string; readonly region: string; readonly n: string }) => string;
  readonly funnels: string;
  readonly funnelsLead: string;
  readonly funnelsMore: (facts: { readonly shown: string; readonly all: string }) => string;
  readonly noFunnels: string;
  readonly size: string;
  readonly limits: (level: string) => string;
  readonly places: Readonly<Record<"favourable" | "unfavourable", Readonly<Record<"alarm" | "warning" | "varied", string>>>>;
  readonly within: string;
  /** the head of the column of places */
  readonly withinLabel: string;
  readonly funnelDescription: (facts: { readonly subject: string; readonly value: string; readonly n: string; readonly region: string; readonly place: string; readonly count: string }) => string;
  readonly funnelSummary: (facts: { readonly subject: string; readonly period: string; readonly favourable: string; readonly unfavourable: string; readonly warned: string; readonly count: string }) => string;
  readonly chanceLimits: (level: string) => string;
  readonly widened: (times: string) => string;
  readonly chance: string;
  readonly funnelReading: string;
  readonly withheld: string;
  readonly withheldCount: (facts: { readonly withheld: string; readonly all: string }) => string;
  readonly withheldReason: string;
  readonly withheldList: string;
  readonly nothingWithheld: (all: string) => string;
  readonly withheldRest: string;
  readonly all: string;
  readonly allLead: (count: string) => string;
  readonly listCaption: string;
  readonly people: string;
  readonly weakCount: string;
  readonly notShown: string;
  readonly notShownOf: (facts: { readonly withheld: string; readonly all: string }) => string;
  readonly gallery: string;
  readonly galleryLead: string;
  readonly calm: (count: string) => string;
  readonly noAgencies: string;
  readonly dataOf: (publisher: string, date: string) => string;
}
