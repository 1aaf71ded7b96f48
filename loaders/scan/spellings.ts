const byName: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Most texts hold nothing of it, and for them a plain pattern is several times as fast. */
const beyondAscii = /[\u0080-\uffff]/;

/**
 * A text reduced to what survives any way of writing it down: letters and digits, in lower case, without marks and entities.
 * So names are found whatever stands between their words: another separator, the next cell. `withoutTags` leaves out what tags hold.
 */
export function squeezed(text: string, withoutTags = false): string {
  const plain = decoded(text);
  const bare = withoutTags ? plain.replace(/<[^<>]{0,400}>/g, "") : plain;
  return beyondAscii.test(bare) ? bare.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "") : bare.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** The squeezed forms of a canary: its words in order, turned round, and with the last one first. */
export function orders(canary: string): string[] {
  const words = canary.split(/[^\p{L}\p{N}'’]+/u).filter(Boolean);
  const turned = [words, [...words].reverse(), [...words.slice(-1), ...words.slice(0, -1)]].map((order) => squeezed(order.join(" ")));
  return [...new Set(turned)];
}

/** A text with entities of HTML, escapes of JSON and of addresses taken back. */
function decoded(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (all, decimal?: string, hex?: string, name?: string) => (name ? byName[name.toLowerCase()] ?? all : character(decimal ? Number(decimal) : parseInt(hex!, 16))))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (all) => Buffer.from(all.replaceAll("%", ""), "hex").toString("utf8"));
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** One pattern for the letters of base64 (also its form for addresses) and hexadecimal that canaries make inside a longer text, wherever they begin. */
export function encodedPattern(canaries: readonly string[]): RegExp {
  const forms = canaries.flatMap((canary) => [canary, canary.toLowerCase(), canary.toUpperCase()]).flatMap((form) => {
    const base64 = [0, 1, 2].map((shift) => inBase64(form, shift));
    const hex = Buffer.from(form).toString("hex");
    return [...base64, ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")), hex, hex.toUpperCase()];
  });
  return new RegExp([...new Set(forms)].map((form) => form.replace(/[+/]/g, "\\$&")).join("|"));
}

/** The letters that depend on the text alone, when `shift` bytes stand before it in its group of three. */
function inBase64(text: string, shift: number): string {
  const bytes = Buffer.from(text);
  const letters = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  return letters.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}
