import { describeSymbols } from "../datasets/describeSymbols.js";
import { testPaths } from "../runner/testPaths.js";

describeSymbols("the evaluated sample", async () => testPaths.out);
