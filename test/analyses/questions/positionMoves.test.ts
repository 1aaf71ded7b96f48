import { describe, expect, it } from "vitest";
import { directionOf, levels } from "../../../loaders/analyses/careers/levels.js";
import type { Move } from "../../../loaders/analyses/careers/moves.js";
import { answerMoves, positionMoves } from "../../../loaders/analyses/questions/positionMoves.js";

/** `people` from one step to another in each of two years. */
const moved = (first: number, origin: string, target: string, people: number): Move[] =>
  Array.from({ length: people }, (_, i) => ({ person_id: first + i, year: 2023 + (i % 2), origin, target }));

const region = (up: number, down: number): Move[] => [
  ...moved(0, "pelaksana", "pelaksana", 500), ...moved(1000, "pelaksana", "pengawas", up), ...moved(2000, "pengawas", "pelaksana", down), ...moved(3000, "pengawas", "pengawas", 60),
  ...moved(4000, "ahli-muda", "pengawas", 12), ...moved(5000, "ahli-muda", "ahli-muda", 90), ...moved(6000, "ahli-muda", "keluar", 11),
];

describe("arah-perpindahan-jabatan", () => {
  it("tells up from down, and neither from sideways", () => {
    expect(directionOf("pelaksana", "ahli-pertama")).toBe("naik");
    expect(directionOf("jpt", "pelaksana")).toBe("turun");
    expect(directionOf("administrator", "ahli-muda")).toBe("menyamping");
    expect(directionOf("ahli-muda", "ahli-pertama")).toBe("turun");
    expect(directionOf("fungsional-lain", "ahli-madya")).toBe("menyamping");
    expect(directionOf("pengawas", "administrator")).toBe("naik");
    expect(new Set(levels.map(({ ladder, place }) => `${ladder} ${place}`)).size).toBe(levels.length);
  });

  it("counts the share of moves that go up, and finds it when it is beyond doubt", () => {
    const { verdict, estimates } = answerMoves(region(80, 20));
    expect(verdict).toBe("found");
    const [lead] = estimates;
    expect(lead).toMatchObject({ estimate: 0.8, n: 100, ratees: 100, smallest: 20 });
    expect(lead!.low).toBeGreaterThan(0.7);
    expect(answerMoves(region(30, 70)).verdict).toBe("none");
    expect(answerMoves(region(24, 20)).verdict).toBe("unclear");
    expect(answerMoves(region(580, 420)).verdict).toBe("small");
  });

  it("adds each origin up to one, with no destination of fewer than ten people shown alone", () => {
    const rows = answerMoves([...region(80, 3), ...moved(7000, "ahli-muda", "ahli-madya", 4)]).estimates.filter(({ measure }) => measure === "bagian");
    for (const origin of new Set(rows.map(({ specification }) => specification))) {
      const own = rows.filter(({ specification }) => specification === origin);
      expect(own.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(1, 12);
      for (const { smallest } of own) expect(smallest).toBeGreaterThanOrEqual(10);
    }
    // four and the next smallest, eleven who left
    expect(rows.find(({ specification, category }) => specification === "dari-ahli-muda" && category === "lainnya")?.estimate).toBeCloseTo(15 / 117, 12);
  });

  it("is silent with one year of records, and with moves of a handful", () => {
    expect(answerMoves([])).toMatchObject({ verdict: "unclear", estimates: [{ estimate: null }] });
    const { verdict, estimates } = answerMoves(region(5, 3));
    expect([verdict, estimates[0]!.estimate, estimates[0]!.reason === null]).toEqual(["unclear", null, false]);
    expect(estimates.every((row) => positionMoves.measures.some(({ id }) => id === row.measure))).toBe(true);
  });
});
