import { describe, expect, it } from "vitest";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { cheapestTransport, type TransportProblem } from "../../../loaders/statistics/transport/cheapestTransport.js";

/** Most units, then least cost, by trying every whole-number flow. */
function bruteForce({ supply, demand, arcs }: TransportProblem): { moved: number; cost: number } {
  let best = { moved: 0, cost: 0 };
  const [left, open] = [[...supply], [...demand]];
  const attempt = (at: number, moved: number, cost: number): void => {
    if (at === arcs.length) {
      if (moved > best.moved || (moved === best.moved && cost < best.cost)) best = { moved, cost };
      return;
    }
    const { from, to, cost: price } = arcs[at]!;
    for (let flow = Math.min(left[from]!, open[to]!); flow >= 0; flow--) {
      left[from]! -= flow;
      open[to]! -= flow;
      attempt(at + 1, moved + flow, cost + flow * price);
      left[from]! += flow;
      open[to]! += flow;
    }
  };
  attempt(0, 0, 0);
  return best;
}

function holds({ supply, demand, arcs }: TransportProblem, flows: readonly number[]): boolean {
  const over = (side: "from" | "to", limits: readonly number[]) => limits.every((limit, at) => arcs.reduce((sum, arc, i) => (arc[side] === at ? sum + flows[i]! : sum), 0) <= limit);
  return flows.every((flow) => flow >= 0 && Number.isInteger(flow)) && over("from", supply) && over("to", demand);
}

describe("the cheapest transport", () => {
  it.each(Array.from({ length: 25 }, (_, seed) => seed))("is what trying everything finds (random case %i)", async (seed) => {
    const random = randomStream(seed);
    const [sources, sinks] = [1 + random.index(3), 1 + random.index(3)];
    const problem = {
      supply: Array.from({ length: sources }, () => random.index(4)), demand: Array.from({ length: sinks }, () => random.index(4)),
      arcs: Array.from({ length: sources * sinks }, (_, at) => ({ from: at % sources, to: Math.floor(at / sources), cost: random.index(5) })).filter(() => random.uniform() < 0.75),
    };
    const { flows, moved, cost } = await cheapestTransport(problem);
    expect({ moved, cost }).toEqual(bruteForce(problem));
    expect(holds(problem, flows)).toBe(true);
  });

  it("moves more at any price rather than fewer cheaply", async () => {
    // the cheap arc would block the only way to the second sink
    const found = await cheapestTransport({ supply: [1, 1], demand: [1, 1], arcs: [{ from: 0, to: 0, cost: 0 }, { from: 0, to: 1, cost: 90 }, { from: 1, to: 0, cost: 90 }] });
    expect(found).toEqual({ flows: [0, 1, 1], moved: 2, cost: 180 });
  });

  it("of nothing is nothing, and what is no problem is refused", async () => {
    expect(await cheapestTransport({ supply: [2], demand: [1], arcs: [] })).toEqual({ flows: [], moved: 0, cost: 0 });
    await expect(cheapestTransport({ supply: [0.5], demand: [1], arcs: [] })).rejects.toThrow(/whole/);
    await expect(cheapestTransport({ supply: [1], demand: [1], arcs: [{ from: 0, to: 1, cost: 0 }] })).rejects.toThrow(/nowhere/);
    await expect(cheapestTransport({ supply: [1], demand: [1], arcs: [{ from: 0, to: 0, cost: -1 }] })).rejects.toThrow(/cost/);
  });
});
