import { estimateRow, type Estimate } from "../analysis.js";
import type { Post } from "./posts.js";
import { distances, movedPosts, propose, withNeed, type Move, type Proposal } from "./propose.js";

/** The proposal and what becomes of it if the need is a tenth lower or higher. */
export async function redistributionRows(posts: readonly Post[], proposal: Proposal): Promise<Estimate[]> {
  const others = [
    { specification: "kebutuhan-rendah", proposal: await propose(withNeed(posts, 0.9)) },
    { specification: "kebutuhan-tinggi", proposal: await propose(withNeed(posts, 1.1)) },
  ];
  const all = [{ specification: "usulan", proposal }, ...others];
  const shares = all.flatMap((entry) => (entry.proposal.vacant ? [movedPosts(entry.proposal) / entry.proposal.vacant] : []));
  const units = new Set(posts.map(({ opd_id }) => opd_id)).size;
  return [
    estimateRow({ measure: "bagian-terisi", specification: "usulan", estimate: movedPosts(proposal) / proposal.vacant, low: Math.min(...shares), high: Math.max(...shares), n: proposal.vacant, units }),
    ...all.flatMap((entry) => [
      estimateRow({ measure: "jabatan", specification: entry.specification, category: "kekosongan", estimate: entry.proposal.vacant }),
      estimateRow({ measure: "jabatan", specification: entry.specification, category: "kelebihan", estimate: entry.proposal.surplus }),
      estimateRow({ measure: "jabatan", specification: entry.specification, category: "terisi", estimate: movedPosts(entry.proposal) }),
    ]),
    ...distances.map((distance) => estimateRow({ measure: "jarak", specification: "usulan", category: distance, estimate: movedPosts({ ...proposal, moves: proposal.moves.filter((move) => move.distance === distance) }) })),
    ...summed("rumpun", proposal.moves, ({ family }) => family),
    ...summed("usulan", proposal.moves, ({ family, from, to }) => `${family}: ${from.opd_type} → ${to.opd_type}`),
  ];
}

/** Moves added up, the largest first. */
function summed(measure: string, moves: readonly Move[], name: (move: Move) => string): Estimate[] {
  const totals = new Map<string, number>();
  for (const move of moves) totals.set(name(move), (totals.get(name(move)) ?? 0) + move.posts);
  return [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([category, estimate]) => estimateRow({ measure, specification: "usulan", category, estimate }));
}
