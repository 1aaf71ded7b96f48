/** A line or row that can't become a row of cells. */
export interface Reject {
  readonly row: number;
  readonly code: "too-many-cells" | "broken-quotes" | "json-line-unreadable" | "row-too-long" | "zero-bytes";
  /** masked */
  readonly text: string;
}

/** Rows of cells that DuckDB can select from: columns `c0`, `c1` … as VARCHAR. */
export interface Relation {
  readonly from: string;
  /** the same for a small sample of the rows, spread over the file; null where the whole is small */
  readonly sample: string | null;
  /** rows carry their number in column `r`; otherwise they count up from `firstRow` in order */
  readonly numbered: boolean;
  readonly firstRow: number;
  /** how many rows must come out, counted by somebody else than the reader */
  readonly expected: number;
  readonly rejects: readonly Reject[];
  /** rows that end before the last header: a relation of `row_no, found`, and how many cells there should be */
  readonly short?: { readonly from: string; readonly expected: number } | undefined;
}

/** Something to be said of a sheet as a whole. */
export interface SheetNote {
  readonly code: string;
  readonly count?: number;
  readonly expected?: string;
}

/** One table of a file: a text file has one, a workbook one per sheet. */
export interface Sheet {
  readonly name: string | null;
  /** the first rows, for recognising what it is */
  readonly head: readonly (readonly string[])[];
  /** opens the rows from `head[dataRow]` on; `exact` takes the patient reader that no oddity stops */
  open(dataRow: number, width: number, exact: boolean): Promise<Relation>;
  readonly delimiter?: string;
  readonly notes?: readonly SheetNote[];
  /** numbers that stand for dates count from 1904 */
  readonly date1904?: boolean;
}

/** Thrown when a file can't be read at all. */
export class Unreadable extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}
