import { choiceLimits, noChoice, type ScenarioChoice, type ScenarioFacts } from "./scenario.js";

/** What an address chooses; what it does not name, or names wrongly, is as without it. */
export function choiceFrom(search: string, { places }: ScenarioFacts): ScenarioChoice {
  const asked = new URLSearchParams(search);
  const whole = (name: string, low: number, high: number) => {
    const value = Number(asked.get(name) ?? "0");
    return Number.isInteger(value) ? Math.min(high, Math.max(low, value)) : 0;
  };
  return {
    place: places.find(({ id }) => id === asked.get("tempat"))?.id ?? noChoice.place,
    hires: whole("baru", -choiceLimits.hires, choiceLimits.hires),
    later: whole("mundur", 0, choiceLimits.later),
    levelled: whole("ratakan", 0, 100) / 100,
  };
}

/** The query of an address that chooses this; empty for no choice at all. */
export function addressOf({ place, hires, later, levelled }: ScenarioChoice): string {
  const query = new URLSearchParams();
  if (place !== noChoice.place) query.set("tempat", place);
  if (hires) query.set("baru", String(hires));
  if (later) query.set("mundur", String(later));
  if (levelled) query.set("ratakan", String(Math.round(levelled * 100)));
  return query.size ? `?${query}` : "";
}
