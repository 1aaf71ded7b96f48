const alike: Readonly<Record<string, string>> = Object.fromEntries([
  ["АВЕЅІЈКМНОРСТУХаеорсухіјѕ", "ABESIJKMHOPCTYXaeopcyxijs"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"],
].flatMap(([foreign, latin]) => [...foreign!].map((letter, i) => [letter, latin![i]!])));

const ascii = /^[\x00-\x7f]*$/;
const invisible = /\p{Cf}/gu;

/** A text as it looks: without signs that do not show, full-width letters narrow, Cyrillic and Greek letters that look Latin as Latin. */
export function plainLetters(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize("NFKC").replace(invisible, "").replace(/[\u0370-\u04ff]/g, (letter) => alike[letter] ?? letter);
}
