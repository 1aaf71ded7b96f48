import { streamOf, type Stream } from "./random.js";

/**
 * Who is promoted in the window, planted: among all who may take a post and stand on the same step below it, the chance goes with
 * e to this × ability in standard deviations. Sex plays no part.
 */
export const promotion = { log_hazard_per_sd_of_ability: 1.5, sex: 0 } as const;

/** Scores and informations of the conditional logit of the choices made, at what is planted: score / information is how far what came of it lies from there. */
export interface Choices {
  number: number;
  readonly ability: { score: number; information: number };
  readonly women: { score: number; information: number };
}

export const noChoices = (): Choices => ({ number: 0, ability: { score: 0, information: 0 }, women: { score: 0, information: 0 } });

/** Ability in standard deviations: the first draw of a person's latent traits. */
export const abilityDraw = (seed: number, person: number): number => streamOf(seed, "latent", person).normal();

export interface ByAbility {
  readonly ability: (person: number) => number;
  readonly choices: Choices;
}

/** One of a tier, with weights by ability; notes what it says of the planted effects. */
export function drawByAbility(tier: readonly number[], stream: Stream, { ability, choices }: ByAbility, isWoman: (person: number) => boolean): number {
  const abilities = tier.map(ability);
  const weights = abilities.map((own) => Math.exp(promotion.log_hazard_per_sd_of_ability * own));
  const chosen = stream.weighted(weights);
  choices.number++;
  record(choices.ability, abilities, weights, chosen);
  record(choices.women, tier.map((person) => Number(isWoman(person))), weights, chosen);
  return tier[chosen]!;
}

function record(target: Choices["ability"], values: readonly number[], weights: readonly number[], chosen: number): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + weights[i]! * value, 0) / total;
  target.score += values[chosen]! - mean;
  target.information += values.reduce((sum, value, i) => sum + weights[i]! * (value - mean) ** 2, 0) / total;
}
