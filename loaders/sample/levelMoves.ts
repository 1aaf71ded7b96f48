import { yearEnd } from "./calendar.js";
import type { Sample } from "./sample.js";

export interface LevelMoves {
  readonly up: number;
  readonly down: number;
}

/** Ladder and place of a position: pelaksana below all, functional levels, structural levels by echelon. */
function stepOf(sample: Sample, person: number, year: number): readonly [ladder: string, place: number] {
  const { position } = sample.positionOn(person, yearEnd(year));
  if (position.type === "1") return ["structural", 5 - Number(position.echelon[0])];
  if (position.type === "4") return ["pelaksana", 0];
  const place = position.level === null ? 0 : ["PT", "MU", "MA"].indexOf(position.level) + 2;
  return ["functional", place];
}

/** How many people stood at a higher or lower level at the end of a year than a year before; between functional and structural is neither. */
export function levelMoves(sample: Sample): LevelMoves {
  const moves = { up: 0, down: 0 };
  for (const year of sample.years.slice(1)) {
    for (let i = 0; i < sample.people.count; i++) {
      if (!sample.active(i, yearEnd(year - 1)) || !sample.active(i, yearEnd(year))) continue;
      const [from, before] = stepOf(sample, i, year - 1);
      const [to, now] = stepOf(sample, i, year);
      if (from !== to ? from === "pelaksana" : before > 0 && now > before) moves.up++;
      if (from !== to ? to === "pelaksana" : now > 0 && now < before) moves.down++;
    }
  }
  return moves;
}
