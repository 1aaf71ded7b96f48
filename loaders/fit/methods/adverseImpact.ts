import { adverseImpact as selectionRates, type SelectionComparison } from "../../statistics/adverseImpact/adverseImpact.js";
import { exactRatioLimit } from "../../statistics/intervals/exactRatio.js";
import { Misuse, type EstimateRow, type FitMethod } from "../fitMethod.js";

export const adverseImpact: FitMethod = {
  name: "adverse-impact",
  summary: "rates of success by group against the group with the highest rate: ratio, difference, Fisher's test, four-fifths line",
  flags: [
    { name: "response", kind: "column", required: true, help: "column with the outcome" },
    { name: "success", kind: "text", required: true, help: "level of the response that counts as success; every other level is failure" },
    { name: "group", kind: "column", required: true, help: "column with the groups" },
    { name: "reference", kind: "text", required: false, help: "GROUP=LEVEL: also compare every group with this one" },
  ],
  example: "--data data/examples/ucb_admissions.csv --response Admit --success Admitted --group Gender --weights Freq",
  run(input) {
    const response = input.factor(input.flag("response")!);
    const group = input.factor(input.flag("group")!);
    const success = successCode(response.name, response.levels, input.flag("success")!);
    if (group.levels.length < 2) throw new Misuse(`adverse-impact compares groups: column "${group.name}" has one level: ${group.levels[0]}`);
    const groups = group.levels.map((name) => ({ name, count: 0, n: 0 }));
    for (let i = 0; i < input.n; i += 1) {
      const weight = input.weights ? input.weights[i]! : 1;
      if (!Number.isSafeInteger(weight)) throw new Misuse(`--weights: adverse-impact takes weights as frequencies, which must be whole numbers: ${weight}`);
      const at = groups[group.codes[i]!]!;
      at.n += weight;
      if (response.codes[i] === success) at.count += weight;
    }
    // `--reference` has put the level first
    const reference = input.flag("reference") === undefined ? null : group.levels[0]!;
    const found = selectionRates(groups, reference);
    const comparisons = [...found.againstHighest, ...(reference === found.highest ? [] : found.againstReference)];

    const estimates: EstimateRow[] = [
      ...found.rates.map(({ name, rate, interval }) => ({ name: `rate ${name}`, estimate: rate, interval })),
      ...comparisons.flatMap(comparisonRows),
    ];
    const notes = [
      `rates are of ${response.name} = ${response.levels[success]}, with Wilson's interval; highest rate: ${group.name} = ${found.highest}`,
      "impact ratio: rate of the first group over rate of the second, with the log interval of Katz; (score) is Koopman's interval, (exact) unconditional by Berger-Boos with tables ordered by Koopman's bound, for small cells",
      "difference: rate of the first group minus rate of the second, with Newcombe's interval (method 10) and p of Fisher's exact test; (Wald) is the interval of R prop.test(correct = FALSE)",
      "below four fifths (29 CFR 1607.4 D) is a guide and not a verdict: read it with the interval and Fisher's test",
    ];
    if (response.levels.length > 2) notes.push(`${response.name} has ${response.levels.length} levels: ${response.levels[success]} against all others`);
    if (input.weights) notes.push("weights are frequencies: the answer is that of rows repeated");
    if (comparisons.some(({ katz }) => katz === null)) notes.push("no interval of Katz where a group has no success or both have no failure: read the score and the exact interval");
    if (comparisons.some(({ score }) => score?.high === Infinity)) notes.push("an interval without upper bound: the second group has no success");
    if (comparisons.some(({ exact }) => exact === null)) notes.push(`no exact interval for two groups with more than ${exactRatioLimit} rows: the score interval is as good there unless successes are few`);
    return {
      estimates,
      groups: found.rates.map(({ name, count, n, rate }) => ({ group: name, successes: count, n, rate })),
      highest: found.highest,
      comparisons: comparisons.map(({ group: first, reference: second, ratio, belowFourFifths, p }) => ({ group: first, reference: second, impactRatio: ratio, belowFourFifths, fisherP: p })),
      notes,
    };
  },
};

function comparisonRows({ group, reference, ratio, katz, score, exact, difference, newcombe, wald, p }: SelectionComparison): EstimateRow[] {
  return [
    { name: `impact ratio ${group} / ${reference}`, estimate: ratio, interval: katz },
    { name: `impact ratio ${group} / ${reference} (score)`, estimate: ratio, interval: score },
    { name: `impact ratio ${group} / ${reference} (exact)`, estimate: ratio, interval: exact },
    { name: `difference ${group} - ${reference}`, estimate: difference, interval: newcombe, p },
    { name: `difference ${group} - ${reference} (Wald)`, estimate: difference, interval: wald },
  ];
}

function successCode(column: string, levels: readonly string[], success: string): number {
  const exact = levels.indexOf(success);
  const code = exact < 0 && success.trim() !== "" ? levels.findIndex((level) => level.trim() !== "" && Number(level) === Number(success)) : exact;
  if (code < 0) throw new Misuse(`--success: column "${column}" has no level "${success}"; levels: ${levels.slice(0, 12).join(", ")}`);
  return code;
}
