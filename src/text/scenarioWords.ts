/** What the simulation of planning says. */
export interface ScenarioWords {
  readonly title: string;
  readonly lead: string;
  readonly noData: string;
  readonly noScript: string;
  readonly place: string;
  readonly whole: string;
  readonly hires: string;
  readonly hiresUsual: (number: string) => string;
  readonly later: string;
  readonly levelled: string;
  readonly reset: string;
  readonly download: string;
  readonly file: string;
  readonly chart: (place: string) => string;
  readonly dashed: string;
  readonly need: string;
  /** the state of the last year */
  readonly staff: (facts: { readonly place: string; readonly year: string; readonly people: string; readonly usual: string }) => string;
  readonly shortage: (facts: { readonly year: string; readonly posts: string }) => string;
  readonly surplus: (facts: { readonly year: string; readonly posts: string }) => string;
  readonly noNeed: string;
  readonly close: (number: string) => string;
  readonly closeFewer: (number: string) => string;
  readonly leastFilled: (facts: { readonly now: string; readonly then: string }) => string;
  readonly years: string;
  readonly year: string;
  readonly usual: string;
  readonly chosen: string;
  readonly gap: string;
  readonly classes: string;
  readonly classesLead: string;
  readonly class: string;
  readonly otherClasses: string;
  readonly now: string;
  readonly then: (year: string) => string;
  readonly change: string;
  readonly method: string;
}
