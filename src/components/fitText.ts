/** `text` cut to `length` characters at a word, with an ellipsis. */
export function fitText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,–-]+$/, "")}…`;
}
