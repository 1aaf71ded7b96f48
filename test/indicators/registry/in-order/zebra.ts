import { sample } from "../../sample.js";

export const indicator = sample({ id: "zebra", order: 1 });
