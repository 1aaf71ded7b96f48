/** A hexadecimal hash: its digits are nobody's. */
const hash = /(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{32,}(?![0-9a-z])/gi;
const eighteen = /(?<!\d|\d\.)\d{18}(?!\d)/g;
const sixteen = /(?<!\d|\d\.)\d{16}(?!\d)/g;
const spaced = /(?<!\d)(?:19|20)\d{6}[ .-]\d{6}[ .-][12][ .-]\d{3}(?!\d)/g;

/**
 * Texts that may identify a person: 18 digits (NIP, also in its printed form with spaces) and 16 digits (NIK),
 * alone or between other characters. The decimals of a number and the digits of a hash are none.
 * `shaped` asks digits to have the form of a NIP (birth, start, sex, number) or a NIK (region, birth, number):
 * for the code of libraries, which has long constants.
 */
export function identifiersIn(text: string, { shaped = false } = {}): string[] {
  const bare = text.replace(hash, (found) => (/^\d+$/.test(found) ? found : " "));
  const [nips, niks] = [bare.match(eighteen) ?? [], bare.match(sixteen) ?? []];
  return [...(shaped ? [...nips.filter(isNip), ...niks.filter(isNik)] : [...nips, ...niks]), ...(bare.match(spaced) ?? [])];
}

function isNip(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{4}[12]\d{3}$/.test(digits);
}

function isNik(digits: string): boolean {
  const [day, month] = [Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10))];
  return Number(digits.slice(0, 2)) >= 11 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
