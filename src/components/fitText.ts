/** A capital is wider than a small letter by about this factor. */
const capital = 1.3;

/** `text` cut to the width of `length` small letters at a word, with an ellipsis. */
export function fitText(text: string, length: number): string {
  const fits = letters(text, length);
  if (fits >= text.length) return text;
  const cut = text.slice(0, letters(text, length - 1));
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,–-]+$/, "")}…`;
}

/** How many letters from the start are as wide as `length` small ones; a few capitals, as in names, don't count. */
function letters(text: string, length: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < text.length / 2) return Math.floor(length);
  return Math.floor(length / capital);
}
