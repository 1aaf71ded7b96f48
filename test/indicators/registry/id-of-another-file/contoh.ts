import { sample } from "../../sample.js";

export const indicator = sample({ id: "lain" });
