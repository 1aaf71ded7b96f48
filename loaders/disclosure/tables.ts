/** One number of people: a cell of a table, a base, or a complement that a reader can compute. */
export interface Quantity {
  readonly id: string;
  readonly value: number;
  /** small enough to point at people: must not be found out */
  readonly sensitive: boolean;
  /** the table it belongs to; combinations of relations are looked for within one system */
  readonly system: string;
  /** where the same number means the same people: quantities of one group with one value in other systems give it away */
  readonly echo?: string;
}

/** A published row: its quantities are shown together or not at all. */
export interface Line {
  readonly id: string;
  readonly quantities: readonly string[];
  /** withheld whatever its quantities are */
  readonly withheld?: boolean;
  /** nothing of it needs protection; it is withheld only where it would give another away */
  readonly open?: boolean;
  /** how much is lost by withholding it, against 1 for an ordinary line */
  readonly weight?: number;
}

/** What a reader can reckon with: Σ sign × value = 0, as in total − Σ parts. */
export interface Relation {
  readonly terms: readonly (readonly [quantity: string, sign: 1 | -1])[];
}

/** Tables with their additive links, of which some lines are to be published. */
export interface LinkedTables {
  readonly quantities: readonly Quantity[];
  readonly lines: readonly Line[];
  readonly relations: readonly Relation[];
}

export interface Rule {
  /** numbers of people above 0 and below this are sensitive, and withheld numbers of one sum come to this at least */
  readonly minimum: number;
}
