/** What a row of a model says of the people and groups behind it. */
export interface Based {
  readonly ratees: number | null;
  readonly raters: number | null;
  /** people in the smallest cell of a count or share; null for a model */
  readonly smallest: number | null;
}

export interface ModelRule {
  readonly ratees: number;
  readonly raters: number;
  readonly smallest: number;
}

/** Whether a row rests on too few people, too few raters, or a cell that points at someone. */
export function isWithheld({ ratees, raters, smallest }: Based, rule: ModelRule): boolean {
  return below(ratees, rule.ratees) || below(raters, rule.raters) || (smallest !== null && smallest > 0 && smallest < rule.smallest);
}

/** Counts beside models are published to the nearest multiple, so that no difference of two of them points at people. */
export function rounded(count: number | null, base: number): number | null {
  return count === null ? null : base * Math.round(count / base);
}

function below(count: number | null, least: number): boolean {
  return count !== null && count < least;
}
