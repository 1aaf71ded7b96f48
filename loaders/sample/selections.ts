import { bySkd, drawScores, finalOf, formationTypes, isOlder, meetsThresholds, type Applicant, type Formation } from "./applicants.js";
import { yearEnd, yearOf, type Day } from "./calendar.js";
import type { Careers } from "./careers.js";
import type { Opd, Organisation } from "./organisation.js";
import { staffMix, Type, type People, type Window } from "./people.js";
import type { Stream } from "./random.js";
import { plantDeviations, type Deviations } from "./selectionDeviations.js";

/** What a selection needs of the sample while it is being made. */
export interface Region {
  readonly people: People;
  readonly careers: Careers;
  readonly organisation: Organisation;
  readonly window: Window;
  stream(topic: string, a?: number, b?: number): Stream;
  opdOn(person: number, day: Day): Opd;
  positionOn(person: number, day: Day): { readonly name: string };
}

export interface Selections {
  /** from the last year to the first */
  readonly years: readonly number[];
  readonly formations: readonly Formation[];
  /** ability in standard deviations of every entrant who was selected */
  readonly abilities: ReadonlyMap<number, number>;
  readonly deviations: Deviations;
}

/** Entrants beyond this many come without a selection on file, so that large samples stay quick. */
const mostEntrants = 6000;
const applicantsPerPost = 16;

/** Formations in which somebody was sought and nobody found: position, first words of the agency, posts. */
const vainPosts = [["Dokter Ahli Pertama", "Rumah Sakit", 4], ["Apoteker Ahli Pertama", "Dinas Kesehatan", 1], ["Auditor Ahli Pertama", "Inspektorat", 3], ["Pranata Komputer Ahli Pertama", "Dinas Perhubungan", 2], ["Arsiparis Terampil", "Sekretariat DPRD", 1], ["Penyuluh Pertanian Terampil", "Kecamatan Talawi", 2]] as const;

/**
 * Two selections: the one of the last year but one, and one just before the window. Those who start as CPNS in the year after are the
 * appointed: everybody is scored by lot, the rules choose, and each entrant takes the scores of an appointed applicant of the same
 * formation and side of 30, so that scores tell of ability as planted and neither of sex nor otherwise of age.
 */
export function createSelections(region: Region): Selections {
  const years = [...new Set([region.window.last - 1, region.window.first - 1])];
  const formations = years.flatMap((year) => formationsOf(region, year));
  for (const formation of formations) {
    select(formation);
    seatEntrants(formation);
  }
  const deviations = plantDeviations(formations);
  const abilities = new Map(formations.flatMap(({ applicants }) => applicants.filter(({ person }) => person >= 0).map(({ person, scores }) => [person, scores.ability] as const)));
  return { years, formations, abilities, deviations };
}

function formationsOf(region: Region, year: number): Formation[] {
  const { people, organisation } = region;
  const groups = new Map<string, number[]>();
  let entrants = 0;
  for (let person = 0; person < people.count && entrants < mostEntrants; person++) {
    if (people.type[person] !== Type.Pns || people.entryKind[person] !== 1 || yearOf(people.start[person]!) !== year + 1) continue;
    entrants++;
    const day = people.start[person]!;
    const type = region.stream("formation", person).weighted([91, 6, 3]);
    const key = `${region.positionOn(person, day).name}\t${region.opdOn(person, day).index}\t${type}`;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  let index = 0;
  const filled = [...groups].map(([key, persons]): Formation => {
    const [position, opd, type] = key.split("\t") as [string, string, string];
    const unit = organisation.units[people.unit[persons[0]!]!]!;
    const stream = region.stream("competition", persons[0]!, year);
    const count = Math.max(persons.length, Math.round(persons.length * applicantsPerPost * Math.exp(0.4 * stream.normal())));
    const women = unit.name.startsWith("Satuan Polisi") ? 0.15 : staffMix[unit.group].women;
    const applicants = Array.from({ length: count }, (_, i) => applicant(region, year, index++, persons[i] ?? -1, women));
    return { year, position, opd: Number(opd), type: formationTypes[Number(type)]!, posts: persons.length, applicants, vain: false };
  });
  const vain = vainPosts.flatMap(([position, place, posts], k): Formation[] => {
    const opd = organisation.opds.find(({ name }) => name.startsWith(place));
    if (!opd || filled.some((formation) => formation.position === position && formation.opd === opd.index)) return [];
    const applicants = Array.from({ length: k % 2 ? 0 : posts }, () => applicant(region, year, index++, -1, 0.5));
    return [{ year, position, opd: opd.index, type: "Umum", posts, applicants, vain: true }];
  });
  return [...filled, ...vain];
}

function applicant(region: Region, year: number, index: number, person: number, women: number): Applicant {
  const { people } = region;
  const stream = region.stream("applicant", index, year);
  const birth = person >= 0 ? people.birth[person]! : yearEnd(year) - Math.round(Math.min(34.9, 21 + Math.abs(stream.normal()) * 6.5 + stream.unit()) * 365.25);
  const woman = person >= 0 ? people.sex[person] === 1 : stream.chance(women);
  const older = isOlder(birth, year);
  return { index, person, birth, woman, older, scores: drawScores(stream, older) };
}

/** Three for each post go on to SKB; the best of 40 % SKD and 60 % SKB are appointed. */
function select({ applicants, posts, type, vain }: Formation): void {
  for (const { scores } of applicants) scores.result = scores.absent ? "TH" : scores.disqualified ? "DIS" : meetsThresholds(scores, type) ? "P" : "TL";
  const invited = applicants.map(({ scores }) => scores).filter(({ result }) => result === "P").sort(bySkd).slice(0, posts * 3);
  for (const scores of invited) {
    scores.invited = true;
    scores.result = vain ? "APS" : scores.leavesSkb || "P/TL";
  }
  for (const scores of invited.filter(({ result }) => result === "P/TL").sort((a, b) => finalOf(b) - finalOf(a) || bySkd(a, b)).slice(0, posts)) scores.result = "P/L";
}

/** Entrants change places with the appointed of their side of 30; who finds no place is a stranger in the file. */
function seatEntrants({ applicants }: Formation): void {
  for (const entrant of applicants.filter(({ person }) => person >= 0)) {
    if (entrant.scores.result === "P/L") continue;
    const seat = applicants.find(({ person, older, scores }) => person < 0 && older === entrant.older && scores.result === "P/L");
    if (seat) [entrant.scores, seat.scores] = [seat.scores, entrant.scores];
    else entrant.person = -1;
  }
}
