import { sample } from "../../sample.js";

export const indicator = sample({ id: "tengah", order: 2 });
