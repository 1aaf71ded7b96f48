/** What is published of one place: the region or an agency. */
export interface ScenarioPlace {
  readonly id: string;
  readonly name: string;
  /** present staff */
  readonly people: number;
  /** what is expected, and how many of the present staff reach retirement until then, years ahead, ascending */
  readonly points: readonly { readonly ahead: number; readonly people: number; readonly due: number }[];
  /** posts by workload analysis, and staff less need today; null where not published */
  readonly need: number | null;
  readonly gap: number | null;
  /** staff in post and vacancies by class of position; empty where not published */
  readonly classes: readonly { readonly id: string; readonly occupied: number; readonly vacant: number }[];
}

export interface ScenarioFacts {
  /** of the data */
  readonly year: number;
  /** yearly chance of leaving otherwise than by retirement, of all */
  readonly leaving: number;
  /** people who come in a usual year, in the region; null where not published */
  readonly hires: number | null;
  /** the region first */
  readonly places: readonly ScenarioPlace[];
}

export interface ScenarioChoice {
  readonly place: string;
  /** people hired a year above (or below) the usual number */
  readonly hires: number;
  /** years by which everyone retires later */
  readonly later: number;
  /** share of the differences in fill between agencies that is levelled by moving people, 0 to 1 */
  readonly levelled: number;
}

/** Id of the classes of a place whose numbers are withheld one by one, taken together. */
export const otherClasses = "lain";

export const noChoice: ScenarioChoice = { place: "region", hires: 0, later: 0, levelled: 0 };

/** Limits of what may be chosen. */
export const choiceLimits = { hires: 500, later: 5 } as const;

export interface ScenarioYear {
  readonly year: number;
  /** if nothing new is decided */
  readonly usual: number;
  readonly people: number;
  /** staff less need; null where the need is not published */
  readonly gap: number | null;
}

export const horizon = 10;

/**
 * Headcounts year by year under a choice. Between published points everything goes in a straight line. Who would have retired within the
 * last years of delay is still there, but for other exits; hires beyond the usual come at every year's end and leave at the usual rate;
 * levelling moves an agency's staff at once towards the fill that all agencies together have, and changes nothing in the region.
 */
export function scenarioYears(facts: ScenarioFacts, choice: ScenarioChoice): readonly ScenarioYear[] {
  const place = placeOf(facts, choice);
  const stays = 1 - facts.leaving;
  const moved = levelling(facts, place, choice.levelled);
  return Array.from({ length: horizon + 1 }, (_, ahead): ScenarioYear => {
    const usual = between(place, ahead, "people");
    const kept = (between(place, ahead, "due") - between(place, Math.max(0, ahead - choice.later), "due")) * stays ** ahead;
    const people = ahead === 0 ? place.people : Math.max(0, usual + kept + choice.hires * lasting(facts, ahead) + moved);
    return { year: facts.year + ahead, usual, people, gap: place.gap === null ? null : place.gap + people - place.people };
  });
}

/** People more (or fewer) to hire a year, so that the gap is closed in the last year; null where the need is not published. */
export function hiresToClose(facts: ScenarioFacts, choice: ScenarioChoice): number | null {
  const { gap } = scenarioYears(facts, choice).at(-1)!;
  return gap === null ? null : choice.hires - gap / lasting(facts, horizon);
}

export interface ScenarioClass {
  readonly id: string;
  readonly now: number;
  readonly then: number;
}

/** Posts filled by class today and in the last year: whoever is there keeps today's mix, additional hires fill classes as they are vacant today. */
export function scenarioClasses(facts: ScenarioFacts, choice: ScenarioChoice): readonly ScenarioClass[] {
  const { classes, people } = placeOf(facts, choice);
  const last = scenarioYears(facts, choice).at(-1)!;
  const vacant = classes.reduce((sum, { vacant: posts }) => sum + posts, 0);
  const additional = vacant > 0 ? Math.max(0, Math.min(last.people, choice.hires * lasting(facts, horizon))) : 0;
  return classes.map(({ id, occupied, vacant: posts }) => ({
    id, now: occupied, then: (occupied * (last.people - additional)) / people + (vacant > 0 ? (additional * posts) / vacant : 0),
  }));
}

/** Fill of the agency that is filled least today, before and after levelling; null where fewer than two are published. */
export function leastFilled(facts: ScenarioFacts, choice: ScenarioChoice): { readonly now: number; readonly then: number } | null {
  const known = facts.places.filter(isMapped).filter(({ id }) => id !== "region");
  if (known.length < 2) return null;
  const fill = (levelled: number) => Math.min(...known.map((place) => (place.need + place.gap + levelling(facts, place, levelled)) / place.need));
  return { now: fill(0), then: fill(choice.levelled) };
}

export function placeOf({ places }: ScenarioFacts, { place }: Pick<ScenarioChoice, "place">): ScenarioPlace {
  const found = places.find(({ id }) => id === place) ?? places[0];
  if (!found) throw new RangeError("no place to look at");
  return found;
}

type Mapped = ScenarioPlace & { readonly need: number; readonly gap: number };

function isMapped(place: ScenarioPlace): place is Mapped {
  return place.need !== null && place.gap !== null && place.need > 0;
}

/** People whom levelling brings to an agency (or takes away). */
function levelling({ places }: ScenarioFacts, place: ScenarioPlace, share: number): number {
  if (share === 0 || place.id === "region" || !isMapped(place)) return 0;
  const known = places.filter(isMapped).filter(({ id }) => id !== "region");
  const need = known.reduce((sum, other) => sum + other.need, 0);
  const staff = known.reduce((sum, other) => sum + other.need + other.gap, 0);
  return share * ((staff / need) * place.need - (place.need + place.gap));
}

/** How many are there after so many years, of one who comes at the end of each. */
function lasting({ leaving }: ScenarioFacts, years: number): number {
  return leaving === 0 ? years : (1 - (1 - leaving) ** years) / leaving;
}

function between({ people, points }: ScenarioPlace, ahead: number, of: "people" | "due"): number {
  const all = [{ ahead: 0, people, due: 0 }, ...points];
  const after = all.findIndex((point) => point.ahead >= ahead);
  const to = all[after]!;
  const from = all[Math.max(0, after - 1)]!;
  return to.ahead === ahead ? to[of] : from[of] + ((to[of] - from[of]) * (ahead - from.ahead)) / (to.ahead - from.ahead);
}
