/** Beta posterior of a yearly chance of leaving. */
export interface ExitRate {
  readonly a: number;
  readonly b: number;
}

/** Years of exposure below which a cell is not looked at by itself. */
const fewest = 50;

/**
 * Yearly chances of leaving by group and band, from past events and years of exposure. Each cell has a beta posterior with a prior worth
 * one year of exposure at the rate of its group, and the group one at the rate of all (unit information: Kass & Wasserman 1995, JASA 90,
 * 928–934). A cell with less than 50 years of exposure takes the posterior of its group, a group that of all.
 *
 * @param events group × band, people who left
 * @param exposure group × band, people watched for a year each
 * @returns group × band
 */
export function exitRates(events: readonly (readonly number[])[], exposure: readonly (readonly number[])[]): ExitRate[][] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  events.forEach((row, g) => row.forEach((value, b) => {
    if (value < 0 || value > exposure[g]![b]!) throw new RangeError(`group ${g}, band ${b}: ${value} left of ${exposure[g]![b]}`);
  }));
  const all = { left: sum(events.map(sum)), watched: sum(exposure.map(sum)) };
  if (all.watched === 0) throw new RangeError("nobody was watched");
  const whole = posterior(all.left, all.watched, all.left / all.watched);
  return events.map((row, g) => {
    const watched = sum(exposure[g]!);
    const group = watched < fewest ? whole : posterior(sum(row), watched, all.left / all.watched);
    const rate = group.a / (group.a + group.b);
    return row.map((left, b) => (exposure[g]![b]! < fewest ? group : posterior(left, exposure[g]![b]!, rate)));
  });
}

/** Mean of the posterior. */
export const expectedRate = ({ a, b }: ExitRate): number => a / (a + b);

function posterior(left: number, watched: number, rate: number): ExitRate {
  return { a: left + rate, b: watched - left + 1 - rate };
}
