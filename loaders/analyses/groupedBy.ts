/** Items by their key, keys in code-point order, items in theirs. */
export function groupedBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const own = found.get(name);
    if (own) own.push(item);
    else found.set(name, [item]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
