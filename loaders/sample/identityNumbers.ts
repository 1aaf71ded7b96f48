import { partsOf } from "./calendar.js";
import { Type } from "./employmentTypes.js";

interface Columns {
  readonly count: number;
  readonly type: Uint8Array;
  readonly sex: Uint8Array;
  readonly birth: Int32Array;
  readonly start: Int32Array;
}

/** room for the index of a person behind birth date, start and sex in one exact number: 28 + 24 bits */
const indices = 2 ** 24;

/**
 * NIP and NI PPPK with serials from 900 on, kept for the sample; people of one birth date, start and sex are counted through.
 * Throws RangeError where more than a hundred share them.
 */
export function identityNumbers(people: Columns): string[] {
  const { count, birth, start, sex, type } = people;
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const { year, month } = partsOf(start[i]!);
    const started = (year - 1960) * 32 + (type[i] === Type.Pns ? month : type[i] === Type.Pppk ? 21 : 22);
    keys[i] = (((birth[i]! + 14_000) * 4096 + started) * 2 + sex[i]!) * indices + i;
  }
  const sorted = keys.sort();
  const nips = new Array<string>(count);
  let previous = -1;
  let serial = 900;
  for (const key of sorted) {
    const prefix = Math.floor(key / indices);
    const i = key - prefix * indices;
    serial = prefix === previous ? serial + 1 : 900;
    previous = prefix;
    if (serial > 999) throw new RangeError(`sample: no NIP serial left for the birth date of person ${i}`);
    const b = partsOf(birth[i]!);
    const s = partsOf(start[i]!);
    const middle = type[i] === Type.Pns ? String(s.month).padStart(2, "0") : type[i] === Type.Pppk ? "21" : "22";
    nips[i] = `${b.year}${String(b.month).padStart(2, "0")}${String(b.day).padStart(2, "0")}${s.year}${middle}${sex[i]! + 1}${serial}`;
  }
  return nips;
}
