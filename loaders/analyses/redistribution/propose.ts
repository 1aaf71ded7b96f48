import { cheapestTransport } from "../../statistics/transport/cheapestTransport.js";
import type { Post } from "./posts.js";

export const distances = ["opd-sama", "sektor-sama", "wilayah"] as const;
export type Distance = (typeof distances)[number];

/** Posts that change hands between positions of one family. */
export interface Move {
  readonly family: string;
  readonly from: Post;
  readonly to: Post;
  readonly distance: Distance;
  readonly posts: number;
}

export interface Proposal {
  readonly surplus: number;
  readonly vacant: number;
  readonly moves: readonly Move[];
}

/** Any step in distance weighs more than the one step in level that is allowed. */
const weights: Readonly<Record<Distance, number>> = { "opd-sama": 0, "sektor-sama": 10, wilayah: 20 };

/** Levels of a functional position that may be bridged: our convention, shown on the page. */
const levels = 1;

/** Which surplus posts could fill which vacancies: as many as possible, then as near as possible, then at the same level. */
export async function propose(posts: readonly Post[]): Promise<Proposal> {
  const families = new Map<string, Post[]>();
  for (const post of posts) families.set(`${post.family}\t${post.category}`, [...(families.get(`${post.family}\t${post.category}`) ?? []), post]);
  const moves: Move[] = [];
  for (const family of families.values()) {
    const sources = family.filter((post) => surplusOf(post) > 0);
    const sinks = family.filter((post) => vacantOf(post) > 0);
    const arcs = sources.flatMap((source, from) => sinks.flatMap((sink, to) => (Math.abs(source.level - sink.level) > levels ? [] : [
      { from, to, cost: weights[distanceOf(source, sink)] + Math.abs(source.level - sink.level) },
    ])));
    const { flows } = await cheapestTransport({ supply: sources.map(surplusOf), demand: sinks.map(vacantOf), arcs });
    arcs.forEach(({ from, to }, at) => {
      const [source, sink] = [sources[from]!, sinks[to]!];
      if (flows[at]! > 0) moves.push({ family: source.family, from: source, to: sink, distance: distanceOf(source, sink), posts: flows[at]! });
    });
  }
  const total = (of: (post: Post) => number) => posts.reduce((sum, post) => sum + of(post), 0);
  return { surplus: total(surplusOf), vacant: total(vacantOf), moves };
}

/** The same posts if every need were so many times as large, in whole posts. */
export function withNeed(posts: readonly Post[], factor: number): Post[] {
  return posts.map((post) => ({ ...post, need: Math.round(post.need * factor) }));
}

export const movedPosts = ({ moves }: Proposal): number => moves.reduce((sum, move) => sum + move.posts, 0);

const surplusOf = ({ need, occupied }: Post): number => Math.max(0, Math.floor(occupied - need));
const vacantOf = ({ need, occupied }: Post): number => Math.max(0, Math.floor(need - occupied));

function distanceOf(from: Post, to: Post): Distance {
  return from.opd_id === to.opd_id ? "opd-sama" : from.sector === to.sector ? "sektor-sama" : "wilayah";
}
