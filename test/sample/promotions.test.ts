import { describe, expect, test } from "vitest";
import { planted } from "../../loaders/sample/latentModel.js";
import { layouts } from "../../loaders/sample/layouts/index.js";
import { abilityDraw } from "../../loaders/sample/promotionChoice.js";
import type { PromotionFacts } from "../../loaders/sample/promotions.js";
import { Sample } from "../../loaders/sample/sample.js";

const samples = [1373, 1, 2].map((seed) => new Sample(seed, 3300, { first: 2022, last: 2025 }));

describe("promotions into structural posts", () => {
  test("go with ability as planted, and not with sex", () => {
    const choices = samples.map(({ careers }) => careers.choices);
    for (const [trait, most] of [["ability", 0.12], ["women", 0.2]] as const) {
      const score = choices.reduce((sum, own) => sum + own[trait].score, 0);
      const information = choices.reduce((sum, own) => sum + own[trait].information, 0);
      const se = 1 / Math.sqrt(information);
      expect(se).toBeLessThan(most);
      expect(Math.abs(score / information)).toBeLessThan(2.5 * se);
    }
  });

  test("choose by the ability that appraisals rest on, and say what came of it", () => {
    for (const sample of samples) {
      const old = [...sample.people.nip.keys()].filter((i) => sample.people.entryKind[i] === 0).slice(0, 50);
      for (const i of old) expect(sample.latent.ability[i]! / planted.ability_sd).toBeCloseTo(abilityDraw(sample.seed, i), 5);
      for (const file of layouts.find(({ kind }) => kind === "position-history")!.files(sample)) for (const sheet of file.sheets) for (const _ of sheet.rows());
      const { realised, concordance_of_ability, concordance_of_predicate, structural_promotions } = sample.facts["promotions"] as PromotionFacts;
      expect(realised.choices).toBeGreaterThan(structural_promotions);
      expect(Math.abs(realised.log_hazard_per_sd_of_ability - 1.5)).toBeLessThan(3 * realised.se);
      expect(structural_promotions).toBeGreaterThan(100);
      expect(concordance_of_ability).toBeGreaterThan(0.7);
      expect(concordance_of_predicate).toBeGreaterThan(0.52);
      expect(concordance_of_predicate).toBeLessThan(concordance_of_ability!);
      const { spells, open } = sample.facts["acting_spells"] as { spells: number; open: number };
      expect(open / spells).toBeGreaterThan(0.1);
    }
  });
});
