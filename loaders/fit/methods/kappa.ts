import { cohenKappa, type KappaWeights } from "../../statistics/agreement/cohenKappa.js";
import { Misuse, type EstimateRow, type FitMethod } from "../fitMethod.js";
import { orderedLevels } from "../orderedLevels.js";

export const kappa: FitMethod = {
  name: "kappa",
  summary: "Cohen's kappa of two raters, unweighted and with linear and quadratic weights",
  flags: [{ name: "ratings", kind: "columns", required: true, help: "two columns, one per rater, each row one thing that both rated" }],
  example: "--data data/examples/ms_patients.csv --ratings new_orleans,winnipeg --weights patients",
  run(input) {
    const columns = input.list("ratings");
    if (columns.length !== 2) throw new Misuse(`--ratings needs two columns: ${columns.join(",")}`);
    const [first, second] = columns.map((column) => input.factor(column)) as [ReturnType<typeof input.factor>, ReturnType<typeof input.factor>];
    const { levels, numeric, positions } = orderedLevels([first, second]);
    const counts = levels.map(() => new Array<number>(levels.length).fill(0));
    for (let i = 0; i < input.n; i++) {
      const row = positions[0]![first.codes[i]!]!;
      const column = positions[1]![second.codes[i]!]!;
      counts[row]![column]! += input.weights ? input.weights[i]! : 1;
    }
    const estimates = (["unweighted", "linear", "quadratic"] satisfies KappaWeights[]).map((weights): EstimateRow => {
      const { value, reason } = cohenKappa(counts, weights);
      if (value === null) throw new Misuse(`${columns.join(" and ")}: ${reason}: ${levels.join(", ")}`);
      return { name: weights, estimate: value.estimate, se: value.se, interval: value.interval, statistic: value.z, p: value.p };
    });
    const notes = ["asymptotic standard errors of Fleiss, Cohen and Everitt (R vcd Kappa); linear is its Equal-Spacing, quadratic its Fleiss-Cohen"];
    notes.push(`weights count steps in the order ${levels.join(" < ")}, which is ${numeric ? "numeric" : "that of their letters, and means something only if that is their order"}`);
    if (input.weights) notes.push("weights are frequencies: the answer is that of rows repeated");
    return { estimates, levels, counts, notes };
  },
};
