/** What one look at the machine found. `bad`: no build is possible; `warn`: it is, but something is missing or at risk. */
export interface Examination {
  readonly state: "fine" | "warn" | "bad";
  readonly what: string;
  readonly found: string;
  /** what to do, where something is to be done */
  readonly advice?: string;
}
