import type { Locale } from "../routes.js";

/** What every component is told beside its data. */
export interface DrawOptions {
  readonly document: Document;
  readonly locale: Locale;
}

export interface ChartOptions extends DrawOptions {
  /** in CSS pixels; below 500 a chart is laid out for a telephone */
  readonly width: number;
}

export function isNarrow({ width }: { readonly width: number }): boolean {
  return width < 500;
}
