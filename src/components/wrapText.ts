import { fitText } from "./fitText.js";

/** `text` on at most two lines, each as wide as about `length` small letters, broken at a word; the second ends in an ellipsis where it must. */
export function wrapText(text: string, length: number): string {
  if (fitText(text, length) === text) return text;
  const space = text.lastIndexOf(" ", length);
  return space < length * 0.5 ? fitText(text, length) : `${text.slice(0, space)}\n${fitText(text.slice(space + 1), length)}`;
}
