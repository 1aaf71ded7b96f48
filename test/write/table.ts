import type { Table } from "../../loaders/write/table.js";

/** Every type, nulls, and text that breaks careless writers. */
export const awkward: Table = {
  columns: [
    { name: "text", type: "string" },
    { name: "whole", type: "integer" },
    { name: "real", type: "number" },
    { name: "flag", type: "boolean" },
    { name: "day", type: "date" },
    { name: "status", type: "string" },
  ],
  rows: [
    { text: "plain", whole: 12, real: 0.1, flag: true, day: "2024-02-29", status: "" },
    { text: "a, \"b\"\nc", whole: -3, real: 1e-12, flag: false, day: "1999-12-31", status: "" },
    { text: "<25 & é—日本", whole: null, real: null, flag: null, day: null, status: "c" },
    { text: "", whole: 0, real: 123456789.25, flag: true, day: "2025-01-01", status: "" },
    { text: "next", whole: 7, real: null, flag: null, day: null, status: "x" },
  ],
};
