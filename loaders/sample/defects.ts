import { streamOf } from "./random.js";

/** Planted defects, counted as they are written: by finding code and kind. */
export class Defects {
  readonly counts: Record<string, Record<string, number>> = {};

  constructor(readonly seed: number) {}

  add(code: string, kind: string, n = 1): void {
    const byKind = (this.counts[code] ??= {});
    byKind[kind] = (byKind[kind] ?? 0) + n;
  }

  /**
   * `share` of `among` (at least one) things, drawn by index among `count` so that `accept` holds; fewer where few are accepted.
   */
  choose(topic: string, at: number, count: number, share: number, accept: (index: number) => boolean): ReadonlySet<number> {
    const stream = streamOf(this.seed, `defect ${topic}`, at);
    const chosen = new Set<number>();
    const wanted = Math.max(1, Math.round(count * share));
    for (let attempt = 0; attempt < wanted * 60 && chosen.size < wanted; attempt++) {
      const index = stream.integer(0, count - 1);
      if (accept(index)) chosen.add(index);
    }
    return chosen;
  }
}
