/** Where a unit of one size lies by chance alone: within the first pair 95 % of the time, within the second 99.8 %. */
export interface ControlLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** The tail probabilities of the two pairs, and how many standard errors away they lie on a normal scale. */
export const warningTail = 0.025;
export const alarmTail = 0.001;
