/** A label that is to stand on a map, its middle wanted at x and y. */
export interface DistrictLabel {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  /** larger shapes are labelled first */
  readonly area: number;
}

export interface PlacedLabel extends DistrictLabel {
  /** the name, or a number for it where the name would cover another label */
  readonly short: string | null;
}

const lineHeight = 15;
const characterWidth = 6.9;

/** Names where they fit between the sides and clear of each other, numbers elsewhere; the order of the labels gives the numbers. */
export function placeLabels(labels: readonly DistrictLabel[], width: number): PlacedLabel[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const placed = new Map<string, PlacedLabel>();
  for (const label of [...labels].sort((a, b) => b.area - a.area)) {
    const half = (Math.max(label.name.length, label.value.length) * characterWidth) / 2;
    const x = Math.min(Math.max(label.x, half + 2), width - half - 2);
    const box = { left: x - half, right: x + half, top: label.y - lineHeight, bottom: label.y + lineHeight };
    const isFree = half * 2 + 4 <= width && taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    taken.push(isFree ? box : { left: label.x - 8, right: label.x + 8, top: label.y - 8, bottom: label.y + 8 });
    placed.set(label.id, isFree ? { ...label, x, short: null } : { ...label, short: String(labels.findIndex(({ id }) => id === label.id) + 1) });
  }
  return labels.map(({ id }) => placed.get(id)!);
}

/** The middle of a shape by its largest ring (area-weighted), and its area; rings without the closing point. */
export function middleOf(rings: readonly (readonly (readonly [number, number])[])[]): { x: number; y: number; area: number } {
  let best = { x: rings[0]?.[0]?.[0] ?? 0, y: rings[0]?.[0]?.[1] ?? 0, area: 0 };
  for (const ring of rings) {
    let [twice, x, y] = [0, 0, 0];
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length]!;
      const cross = ax * by - bx * ay;
      twice += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    });
    if (Math.abs(twice) / 2 > best.area) best = { x: x / (3 * twice), y: y / (3 * twice), area: Math.abs(twice) / 2 };
  }
  return best;
}
