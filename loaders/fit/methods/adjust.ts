import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { benjaminiYekutieli } from "../../statistics/adjust/benjaminiYekutieli.js";
import { bonferroni } from "../../statistics/adjust/bonferroni.js";
import { holm } from "../../statistics/adjust/holm.js";
import { Misuse, type FitMethod } from "../fitMethod.js";

const level = 0.05;

export const adjust: FitMethod = {
  name: "adjust",
  summary: "p values adjusted for many tests: Benjamini-Hochberg, Benjamini-Yekutieli, Holm, Bonferroni",
  flags: [{ name: "p", kind: "column", required: true, help: "numeric column with one p value per row" }],
  example: "--data data/examples/benjamini_hochberg.csv --p p",
  run(input) {
    const name = input.flag("p")!;
    if (input.weights) throw new Misuse("adjust takes no weights: each row is one test");
    const p = input.numeric(name);
    const wrong = p.find((value) => value < 0 || value > 1);
    if (wrong !== undefined) throw new Misuse(`column "${name}": p values must lie between 0 and 1: ${wrong}`);
    const methods = [
      ["Benjamini-Hochberg", benjaminiHochberg(p)],
      ["Benjamini-Yekutieli", benjaminiYekutieli(p)],
      ["Holm", holm(p)],
      ["Bonferroni", bonferroni(p)],
    ] as const;
    const [hochberg, yekutieli, holms, bonferronis] = methods.map(([, adjusted]) => adjusted) as [number[], number[], number[], number[]];
    return {
      estimates: methods.map(([method, adjusted]) => ({ name: `${method}: tests at most ${level}`, estimate: adjusted.filter((value) => value! <= level).length })),
      adjusted: Array.from(p, (value, i) => ({ p: value, benjaminiHochberg: hochberg[i]!, benjaminiYekutieli: yekutieli[i]!, holm: holms[i]!, bonferroni: bonferronis[i]! })),
      notes: [
        "adjusted p values in the order of the rows, as R p.adjust; a row without a p value is no test and does not appear",
        "Benjamini-Hochberg and Benjamini-Yekutieli (under any dependence) control the false discovery rate, Holm and Bonferroni the chance of any false rejection",
      ],
    };
  },
};
