import { describe, expect, it } from "vitest";
import { countLine, countTests } from "./countTests.js";

type Report = Parameters<typeof countTests>[0];

function report(success: boolean, files: readonly (readonly [status: string, tests: readonly string[]])[]): Report {
  const testResults = files.map(([status, tests]) => ({ status, assertionResults: tests.map((state) => ({ status: state })) }));
  return { success, testResults } as unknown as Report;
}

describe("countTests", () => {
  it("counts tests by outcome", () => {
    const counts = countTests(report(false, [["passed", ["passed", "pending", "todo"]], ["failed", ["failed", "passed"]]]));
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it("counts a file that can't be loaded as one failure", () => {
    expect(countTests(report(false, [["failed", []], ["passed", ["passed"]]]))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("counts a file whose hook failed although its tests passed", () => {
    expect(countTests(report(false, [["failed", ["passed", "passed"]]]))).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it("never reports a run that failed elsewhere as without failure", () => {
    expect(countTests(report(false, [["passed", ["passed"]]])).failed).toBe(1);
    expect(countTests(report(false, [])).failed).toBe(1);
  });
});

describe("countLine", () => {
  it("names skipped tests only where there are any", () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(countLine({ passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
  });
});
