import { yearEnd, type Day } from "./calendar.js";
import type { Sample } from "./sample.js";

export interface ActingFacts {
  /** posts from the first acting appointment until a holder is appointed */
  readonly spells: number;
  readonly open: number;
  /** days of those that ended */
  readonly mean_days_closed: number | null;
  /** of all, up to the end of the window */
  readonly longer_than_184_days: number;
}

/** How long posts were held by acting officials: until the reshuffle that fills them, or still. */
export function actingFacts(sample: Sample): ActingFacts {
  const { careers, window } = sample;
  const spells = new Map<string, { start: Day; end: Day | null }>();
  for (const { unit, start } of careers.acting) {
    const filled = careers.reshuffle.findIndex((day, k) => k > 0 && day > start && careers.head[k]![unit]! >= 0 && careers.since[k]![careers.head[k]![unit]!] === day);
    const key = `${unit} ${filled}`;
    const before = spells.get(key);
    spells.set(key, { start: Math.min(start, before?.start ?? start), end: filled < 0 ? null : careers.reshuffle[filled]! });
  }
  const all = [...spells.values()];
  const closed = all.flatMap(({ start, end }) => (end === null ? [] : [end - start]));
  return {
    spells: all.length,
    open: all.length - closed.length,
    mean_days_closed: closed.length ? closed.reduce((sum, days) => sum + days, 0) / closed.length : null,
    longer_than_184_days: all.filter(({ start, end }) => (end ?? yearEnd(window.last)) - start > 184).length,
  };
}
