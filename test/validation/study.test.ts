import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, Method } from "../../loaders/validation/method.js";
import { methods } from "../../loaders/validation/methods.js";
import { regimes } from "../../loaders/validation/regimes.js";
import { conclusion, tableOf } from "../../loaders/validation/report.js";
import { broken, study, type StudyRow } from "../../loaders/validation/study.js";

const options = { quick: true, seed: 20240101 };

/** The method with its answers changed. */
function sabotaged(name: string, change: (answer: Answer) => Answer): Method {
  const method = methods.find((own) => own.name === name)!;
  return { ...method, answer: (regime, stream) => Object.fromEntries(Object.entries(method.answer(regime, stream)).map(([target, answer]) => [target, change(answer)])) };
}

const halved = (answer: Answer): Answer => {
  if (!answer.interval) return answer;
  const { low, high } = answer.interval;
  return { ...answer, interval: { low: low + (high - low) / 4, high: high - (high - low) / 4 } };
};

describe("the quick study", () => {
  let rows: StudyRow[] = [];
  beforeAll(() => {
    rows = study(methods, regimes, options);
  });

  it("finds every method within its bounds", () => {
    expect(conclusion(rows)).toBe(`${methods.length} methods in ${regimes.length} regimes: all within their bounds`);
  });

  it("has figures for each method in each of its regimes", () => {
    const wanted = methods.flatMap((method) => method.regimes.map((regime) => `${method.name} ${regime}`));
    expect([...new Set(rows.map(({ method, regime }) => `${method} ${regime}`))].sort()).toEqual(wanted.sort());
  });

  it("looks at bias, spread, coverage, error of either kind and false findings", () => {
    expect([...new Set(rows.map(({ quantity }) => quantity))].sort()).toEqual(["bias", "coverage", "falseFindings", "power", "rmse", "typeOneError"]);
  });

  it("puts all of it in a table with its sources", () => {
    const lines = tableOf(rows);
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines.filter((line) => line.includes("known limit")).length).toBe(rows.filter(({ within, expectedFailure }) => !within && expectedFailure).length);
  });
});

describe("a method that is wrong", () => {
  it.each(["wilson", "welch", "icc", "disattenuation"])("%s with intervals half as wide is named", (name) => {
    const rows = study([sabotaged(name, halved)], regimes, options);
    expect(broken(rows).map(({ method, quantity }) => `${method} ${quantity}`)).toContain(`${name} coverage`);
    expect(conclusion(rows)).toMatch(new RegExp(`^1 method in \\d regimes: outside their bounds: ${name} \\(`));
  });

  it("is named where its estimates are shifted", () => {
    const rows = study([sabotaged("welch", (answer) => ({ ...answer, estimate: (answer.estimate ?? 0) + 0.2 }))], regimes, options);
    expect(broken(rows).map(({ quantity }) => quantity)).toContain("bias");
  });

  it("is named where its p-values are too small", () => {
    const rows = study([sabotaged("cmh", (answer) => ({ ...answer, p: (answer.p ?? 1) / 10 }))], regimes, options);
    expect(broken(rows).map(({ quantity }) => quantity)).toContain("typeOneError");
  });

  it("is named where it finds too much", () => {
    const rows = study([sabotaged("holm", (answer) => ({ ...answer, falseFindings: Math.min(1, answer.falseFindings! + 0.1) }))], regimes, options);
    expect(broken(rows).map(({ method }) => method)).toContain("holm");
  });
});

describe("seeds", () => {
  const wilson = methods.filter(({ name }) => name === "wilson");

  it("give the same rows again, whichever methods are tried together", () => {
    const alone = study(wilson, regimes, options);
    const together = study(methods.filter(({ name }) => ["holm", "wilson"].includes(name)), regimes, options);
    expect(together.filter(({ method }) => method === "wilson")).toEqual(alone);
  });

  it("give other rows where they differ", () => {
    expect(study(wilson, regimes, { ...options, seed: 1 }).map(({ value }) => value)).not.toEqual(study(wilson, regimes, options).map(({ value }) => value));
  });
});
