/** Names as whole numbers from 0, in the order in which they are first seen. */
export function coded(names: readonly string[]): Int32Array {
  const seen = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const code = seen.get(name) ?? seen.size;
    seen.set(name, code);
    return code;
  });
}
