import type { Stream } from "./random.js";

/** Invented names. They are put together from syllables that are no real family's, so that nobody is named by accident. */
const first = ["Arvando", "Belinra", "Cakruni", "Dastiro", "Elvanti", "Firzano", "Gunarfi", "Hestiva", "Irvanela", "Jatmiro", "Kelindra", "Lastuwi", "Mirsando", "Nelvari", "Orlantu", "Pristama", "Rendivo", "Saltiwi", "Tirvanu", "Ulfandri", "Vermino", "Wistara", "Yolmari", "Zefriwan"] as const;
const middle = ["", "", "Adri", "Bastu", "Cendra", "Derwi", "Faldo", "Gantri", "Hulfa", "Kirsa", "Lomba", "Mertu", "Nuswa", "Pelri", "Rusfa", "Tamvi"] as const;
const last = ["Bandaruwo", "Caltimar", "Durwenda", "Felkasuri", "Gamindra", "Hartuwelo", "Jelintara", "Kamburino", "Lestuvari", "Mandirowa", "Nartimelo", "Puncatiro", "Raswindela", "Selmatuko", "Tarbinawe", "Walintaro"] as const;

/** Strings that exist nowhere else, planted in forbidden columns: a scan of what is published must not find them. */
export const canaries = {
  surnames: ["Zqyvarendhuwo", "Xalmbrutokhiri", "Rénalvoquistha"],
  nik: ["9973739901010999", "9973739902020998", "9973739903030997"],
  phones: ["0899-0000-73731", "0899-0000-73732", "0899-0000-73733"],
  emails: ["kenari.satu@tidak-ada.invalid", "kenari.dua@tidak-ada.invalid", "kenari.tiga@tidak-ada.invalid"],
  texts: ["laporan kenari zqyvarendhuwo tentang jalan rusak", "saran kenari xalmbrutokhiri untuk loket"],
} as const;

/** How many people carry the planted strings: the first ones by index of every `canaryStep`. */
export const canaryStep = 97;

/** Which canary a person carries, if any. */
export function canaryOf(person: number): number | undefined {
  return person % canaryStep === 5 ? Math.floor(person / canaryStep) % canaries.surnames.length : undefined;
}

const composed: string[] = [];

function compose(draw: number): string {
  const second = middle[Math.floor(draw / 32) % middle.length]!;
  return [first[draw % first.length]!, second, last[Math.floor(draw / 1024) % last.length]!].filter(Boolean).join(" ");
}

/** The invented name of a person, fixed by three numbers drawn for that person. */
export function inventedName(person: number, draw: number): string {
  const canary = canaryOf(person);
  if (canary !== undefined) return `${first[draw % first.length]} ${canaries.surnames[canary]}`;
  return (composed[draw] ??= compose(draw));
}

/** An invented name for somebody outside the workforce (an applicant, a reporter). */
export const strangersName = (stream: Stream): string => inventedName(0, stream.integer(0, 16383));

export const birthPlaces = ["Batu Rekaan", "Muara Andaian", "Lembah Contoh", "Tanjung Misal", "Simpang Tiruan"] as const;
