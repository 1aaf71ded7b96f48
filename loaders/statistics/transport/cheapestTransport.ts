import loadHighs from "highs";

/** A way from a source to a sink, by their positions, at a cost for each unit. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** 0 or more */
  readonly cost: number;
}

export interface TransportProblem {
  /** whole units at each source */
  readonly supply: readonly number[];
  /** whole units wanted at each sink */
  readonly demand: readonly number[];
  readonly arcs: readonly Arc[];
}

export interface Transport {
  /** whole units over each arc, in their order */
  readonly flows: readonly number[];
  readonly moved: number;
  readonly cost: number;
}

/** The package's types are those of its CommonJS build; its module exports the loader itself. */
const load = loadHighs as unknown as typeof loadHighs.default;
let solver: ReturnType<typeof load> | undefined;

/**
 * Of all ways to move as many units as at all possible, one of least cost (the transportation problem of Hitchcock 1941, solved by HiGHS in
 * two steps: most units, then least cost for so many). Sources, sinks and arcs have a totally unimodular matrix, so that the linear programme
 * has whole-number solutions.
 *
 * @throws RangeError for units that are not whole, for arcs that lead nowhere, and where the solver finds no optimum
 */
export async function cheapestTransport(problem: TransportProblem): Promise<Transport> {
  check(problem);
  const { arcs } = problem;
  if (!arcs.length) return { flows: [], moved: 0, cost: 0 };
  const highs = await (solver ??= load());
  const solve = (text: string) => {
    const { Status, Columns } = highs.solve(text) as { Status: string; Columns: Record<string, { Primal?: number }> };
    if (Status !== "Optimal") throw new RangeError(`no optimum: ${Status}`);
    return arcs.map((_, at) => Math.max(0, Math.round(Columns[`x${at}`]!.Primal ?? 0)));
  };
  const sum = (flows: readonly number[]) => flows.reduce((total, flow) => total + flow, 0);
  const moved = sum(solve(programme(problem, "Maximize", () => 1, null)));
  const flows = solve(programme(problem, "Minimize", ({ cost }) => cost, moved));
  return { flows, moved, cost: flows.reduce((total, flow, at) => total + flow * arcs[at]!.cost, 0) };
}

function check({ supply, demand, arcs }: TransportProblem): void {
  const wrong = [...supply, ...demand].find((units) => !Number.isInteger(units) || units < 0);
  if (wrong !== undefined) throw new RangeError(`units must be whole numbers: ${wrong}`);
  for (const { from, to, cost } of arcs) {
    if (!(from in supply) || !(to in demand)) throw new RangeError(`an arc from ${from} to ${to} leads nowhere`);
    if (!(cost >= 0) || !Number.isFinite(cost)) throw new RangeError(`a cost must be 0 or more: ${cost}`);
  }
}

/** In the LP format of CPLEX, one term a line: lines may not be long. */
function programme({ supply, demand, arcs }: TransportProblem, sense: "Maximize" | "Minimize", weight: (arc: Arc) => number, total: number | null): string {
  const terms = (chosen: readonly number[], factor: (at: number) => number) => chosen.map((at) => `+ ${factor(at)} x${at}`).join("\n ");
  const limits = [
    ...supply.map((units, source) => ({ units, chosen: arcs.flatMap(({ from }, at) => (from === source ? [at] : [])) })),
    ...demand.map((units, sink) => ({ units, chosen: arcs.flatMap(({ to }, at) => (to === sink ? [at] : [])) })),
  ].filter(({ chosen }) => chosen.length);
  const everything = arcs.map((_, at) => at);
  return [
    sense, ` obj: ${terms(everything, (at) => weight(arcs[at]!))}`, "Subject To",
    ...limits.map(({ units, chosen }, at) => ` c${at}: ${terms(chosen, () => 1)}\n <= ${units}`),
    ...(total === null ? [] : [` all: ${terms(everything, () => 1)}\n = ${total}`]),
    "End", "",
  ].join("\n");
}
