import { type Part, type Split, oaxacaBlinder } from "../../statistics/decomposition/oaxacaBlinder.js";
import { type Reference, references } from "../../statistics/decomposition/referenceWeights.js";
import { type EstimateRow, type FitMethod, Misuse } from "../fitMethod.js";

const coefficientsOf: Record<Reference, string> = {
  first: "the first group's coefficients",
  second: "the second group's coefficients",
  reimers: "the plain average of both groups' coefficients",
  cotton: "the average of both groups' coefficients weighted by rows",
  neumark: "the coefficients of both groups pooled, without an indicator of the group",
  pooled: "the coefficients of both groups pooled, with an indicator of the group",
};

export const decompose: FitMethod = {
  name: "decompose",
  summary: "how much of a difference between two groups goes with their composition (Oaxaca-Blinder)",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column" },
    { name: "group", kind: "column", required: true, help: "column with exactly two levels; the difference is first level minus second" },
    { name: "fixed", kind: "columns", required: true, help: "explanatory columns; text columns by treatment coding" },
  ],
  example: "--data data/examples/wine.csv --response rating --group contact --fixed temp,judge",
  run(input) {
    const response = input.flag("response")!;
    const fixed = input.list("fixed");
    const group = input.factor(input.flag("group")!);
    if (group.levels.length !== 2) throw new Misuse(`column ${group.name} must have exactly two levels: ${group.levels.length}`);
    for (const word of [response, group.name]) if (fixed.includes(word)) throw new Misuse(`column ${word} cannot be among the explanatory columns: it is the ${word === response ? "response" : "group"}`);
    if (response === group.name) throw new Misuse(`column ${response} cannot be both response and group`);
    const { names, columns } = input.design(fixed);
    const inFirst = Array.from(group.codes, (code) => code === 0);
    const [first, second] = group.levels as readonly [string, string];
    const found = oaxacaBlinder(names, columns, input.numeric(response), inFirst, input.weights);
    if (found.value === null) throw new Misuse(`not identified: ${found.reason.replace("the first group", `${group.name} ${first}`).replace("the second group", `${group.name} ${second}`)}`);
    const { difference, threeFold, twoFold, ...sides } = found.value;

    const estimates = [
      row("difference", difference),
      ...references.flatMap((reference) => [row(`explained, ${reference}`, twoFold[reference].overall.explained), row(`unexplained, ${reference}`, twoFold[reference].overall.unexplained)]),
      ...Object.entries(threeFold.overall).map(([part, value]) => row(part, value)),
    ];
    const notes = [
      `differences are ${group.name} ${first} minus ${group.name} ${second}`,
      ...references.map((reference) => `${reference}: composition is valued at ${coefficientsOf[reference]}`),
      "endowments, coefficients and interaction are three-fold, seen from the second group",
      "errors by the delta method with random regressors and classical coefficient errors per group (Jann 2008); the weights that make up pooled coefficients are held fixed; z and p are normal",
      "what a category adds to the unexplained part depends on its reference level; the total does not",
    ];
    if (input.weights !== null) notes.push("weights are precisions, as in R lm; means are weighted alike");
    return {
      estimates,
      groups: [
        { level: first, n: sides.first.n, mean: sides.first.responseMean },
        { level: second, n: sides.second.n, mean: sides.second.responseMean },
      ],
      coefficients: names.map((name, j) => ({ name, first: sides.first.coefficients[j]!, second: sides.second.coefficients[j]!, firstMean: sides.first.means[j]!, secondMean: sides.second.means[j]! })),
      twoFold: Object.fromEntries(references.map((reference) => [reference, laidOut(twoFold[reference])])),
      threeFold: laidOut(threeFold),
      notes,
    };
  },
};

const row = (name: string, { estimate, se, z, p, interval }: Part): EstimateRow => ({ name, estimate, se, statistic: z, p, interval });

/** Per part: the total first, then what each column adds. */
function laidOut<Name extends string>(split: Split<Name>): Record<string, EstimateRow[]> {
  const parts = Object.keys(split.overall) as Name[];
  return Object.fromEntries(parts.map((part) => [part, [row("total", split.overall[part]), ...split.detailed.map((of) => row(of.name, of[part]))]]));
}
