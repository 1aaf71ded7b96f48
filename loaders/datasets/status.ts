/** `c` withheld, `x` not available, `z` not applicable, `` a value. */
export type Status = "" | "c" | "x" | "z";
