/** `unclear`: the numbers differ, but by less than the interval allows to tell. */
export type Change = "up" | "down" | "same" | "unclear" | "none";
