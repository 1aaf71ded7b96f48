/** Begins as a formula does in a spreadsheet: always, or (a sign) where something follows that calls, links or starts a program. */
const formula = /^(?:[\t\r]|\s*[=@＝＠]|\s*[+\-＋－][^]*[(!|[])/;

/**
 * Text for a CSV cell. What a spreadsheet would run gets an apostrophe in front; anything else, `-5` and `+10 poin ke atas` among it, stays as it is.
 * `withoutMark` takes it off exactly, whatever the text was.
 */
export function withMark(text: string): string {
  return formula.test(text.replace(/^'+/, "")) ? `'${text}` : text;
}

/** The text that `withMark` was given. */
export function withoutMark(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.replace(/^'+/, "")) ? cell.slice(1) : cell;
}
