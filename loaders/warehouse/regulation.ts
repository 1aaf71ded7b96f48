import { z } from "zod";

const evidence = z.enum(["C", "1", "BG", "?"]);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * One file of `data/regulations/`: a rule set with its tables. Each row names its article.
 *
 * `valid_from`, `valid_to` bound the periods that the rules judge (not the day of promulgation).
 * `evidence`: C confirmed · 1 one secondary source · BG background knowledge · ? local convention, to be confirmed by the region.
 */
export const regulationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.strictObject({ id: z.string(), en: z.string() }),
  number: z.string(),
  date: z.string().regex(/^\d{4}(-\d\d-\d\d)?$/),
  source: z.string(),
  supersedes: z.string().optional(),
  valid_from: z.iso.date(),
  valid_to: z.iso.date().optional(),
  tables: z.record(z.string().regex(/^[a-z_]+$/), z.array(z.looseObject({ article: z.string(), evidence }).catchall(cell)).min(1)),
});

export type Regulation = z.infer<typeof regulationSchema>;
