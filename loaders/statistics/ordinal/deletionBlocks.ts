import { randomStream } from "../randomStream.js";

/**
 * The rows of the groups in at most `count` blocks of whole groups, for a delete-a-block jackknife. Groups are dealt out from the largest
 * down, one to each block in a round, in random order, so that blocks are of like size.
 * @param groups codes without gaps
 */
export function deletionBlocks(groups: { readonly codes: Int32Array; readonly count: number }, count: number, seed: number): Int32Array[] {
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`blocks must be a whole number of 2 or more: ${count}`);
  const rows: number[][] = Array.from({ length: groups.count }, () => []);
  groups.codes.forEach((group, row) => rows[group]!.push(row));
  const stream = randomStream(seed);
  const tie = rows.map(() => stream.uniform());
  const order = [...rows.keys()].sort((a, b) => rows[b]!.length - rows[a]!.length || tie[a]! - tie[b]!);
  const blocks: number[][] = Array.from({ length: Math.min(count, groups.count) }, () => []);
  for (let from = 0; from < order.length; from += blocks.length) {
    const places = blocks.map((_, block) => ({ block, at: stream.uniform() })).sort((a, b) => a.at - b.at);
    order.slice(from, from + blocks.length).forEach((group, i) => {
      const block = blocks[places[i]!.block]!;
      for (const row of rows[group]!) block.push(row);
    });
  }
  return blocks.map((block) => Int32Array.from(block));
}
