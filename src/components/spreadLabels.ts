/**
 * How far each label must move down so that none comes nearer to another than `least`: pairs that collide part evenly around their middle.
 *
 * @param places in pixels, downwards, in any order
 * @returns for each place, in the same order, what to add to it
 */
export function spreadLabels(places: readonly number[], least: number): number[] {
  const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]!);
  const groups: { members: number[]; middle: number }[] = [];
  for (const at of order) {
    let group = { members: [at], middle: places[at]! };
    for (let before = groups.at(-1); before && group.middle - before.middle < (least * (group.members.length + before.members.length)) / 2; before = groups.at(-1)) {
      groups.pop();
      const members = [...before.members, ...group.members];
      group = { members, middle: members.reduce((sum, member) => sum + places[member]!, 0) / members.length };
    }
    groups.push(group);
  }
  const moves = new Array<number>(places.length).fill(0);
  for (const { members, middle } of groups) members.forEach((member, i) => { moves[member] = middle + (i - (members.length - 1) / 2) * least - places[member]!; });
  return moves;
}
