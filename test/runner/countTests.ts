import type { JsonTestResults } from "vitest/reporters";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type Report = Pick<JsonTestResults, "success" | "testResults">;

/** Counts of a Vitest JSON report. A file that failed outside its tests, such as one that can't be loaded, counts as one failure. */
export function countTests({ success, testResults }: Report): Counts {
  const statuses = testResults.flatMap((file) => file.assertionResults.map((result) => result.status as string));
  const passed = statuses.filter((status) => status === "passed").length;
  const broken = testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((result) => result.status === "failed")).length;
  const failed = statuses.filter((status) => status === "failed").length + broken;
  return { passed, failed: failed || success ? failed : 1, skipped: statuses.length - passed - (failed - broken) };
}

/** The last line of a run: `12 passed, 0 failed`, and `, 1 skipped` where there are any. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}
