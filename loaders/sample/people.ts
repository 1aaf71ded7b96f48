import { dayOf, monthAfterAge, monthStart, partsOf, yearEnd, type Day } from "./calendar.js";
import { firstDegree, gradeOn } from "./grades.js";
import { Type, typeNames } from "./employmentTypes.js";
import { identityNumbers } from "./identityNumbers.js";
import type { Group, Organisation } from "./organisation.js";
import { dutiesIn, Duty, families, familiesOf, levelOf } from "./positions.js";
import { streamOf, type Stream } from "./random.js";

export { Type, typeNames };

/** Ways in and out, spelt as in the register. */
export const entryKinds = ["", "CPNS", "PPPK", "PPPK Paruh Waktu", "Mutasi Masuk"] as const;
export const exitKinds = ["", "Pensiun BUP", "Meninggal", "Mutasi Keluar", "Pensiun Dini", "Mengundurkan Diri", "Diberhentikan", "Kontrak Berakhir"] as const;

export const never: Day = 100_000;

/** Everybody who works in the region at any time of the window, as columns. */
export interface People {
  readonly count: number;
  readonly type: Uint8Array;
  /** 0 male, 1 female */
  readonly sex: Uint8Array;
  readonly birth: Int32Array;
  /** TMT CPNS, or start of the contract */
  readonly start: Int32Array;
  /** first day in the region */
  readonly entry: Int32Array;
  /** index in `entryKinds`; 0 for who was here before the window */
  readonly entryKind: Uint8Array;
  /** first day no longer employed; `never` for who stays */
  readonly exit: Int32Array;
  readonly exitKind: Uint8Array;
  readonly family: Uint8Array;
  readonly education: Uint8Array;
  readonly unit: Int32Array;
  /** leads an OPD from the beginning and retires at 60 */
  readonly senior: Uint8Array;
  /** BUP of the position that the person holds unless promoted to lead an agency */
  readonly retirementAge: Uint8Array;
  readonly nameDraw: Uint16Array;
  readonly nip: readonly string[];
}

export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Yearly rates among PNS and PPPK, planted. */
export const rates = {
  pns: { retirement: 0.032, death: 0.003, transferOut: 0.005, early: 0.0015, resignation: 0.001, dismissal: 0.0006, transferIn: 0.006 },
  pppk: { contractEnd: 0.006, resignation: 0.008, death: 0.002 },
  /** share of today's PNS who came as CPNS, by years before the last one */
  cpns: [0.045, 0.004, 0.004, 0.017],
  /** the same of PPPK */
  pppkEntries: [0.15, 0.17, 0.24, 0.24],
  shares: { pns: 2300 / 3300, pppk: 600 / 3300 },
} as const;

/** Among the staff of a group: chance to be PPPK, part-time PPPK, and a woman. */
export const staffMix: Record<Group, { readonly pppk: number; readonly partTime: number; readonly women: number }> = {
  school: { pppk: 0.31, partTime: 0.04, women: 0.7 },
  health: { pppk: 0.22, partTime: 0.07, women: 0.75 },
  office: { pppk: 0.06, partTime: 0.19, women: 0.38 },
};

interface Plan {
  readonly type: Type;
  readonly leaves: number;
  readonly year: number;
  readonly unit: number;
}

/** Draws the people: exactly `employees` at the end of the window, and those who left during it. */
export function createPeople(seed: number, employees: number, { first, last }: Window, organisation: Organisation): People {
  const plans = planned(seed, employees, { first, last }, organisation);
  const count = plans.length;
  const people = {
    count, type: new Uint8Array(count), sex: new Uint8Array(count), birth: new Int32Array(count), start: new Int32Array(count), entry: new Int32Array(count),
    entryKind: new Uint8Array(count), exit: new Int32Array(count).fill(never), exitKind: new Uint8Array(count), family: new Uint8Array(count), education: new Uint8Array(count),
    unit: new Int32Array(count), senior: new Uint8Array(count), retirementAge: new Uint8Array(count), nameDraw: new Uint16Array(count), nip: [] as string[],
  };
  for (let i = 0; i < count; i++) drawPerson(people, i, plans[i]!, streamOf(seed, "person", i), { first, last }, organisation);
  people.nip = identityNumbers(people);
  return people;
}

function planned(seed: number, employees: number, { first, last }: Window, { units, opds }: Organisation): Plan[] {
  const pns = Math.round(employees * rates.shares.pns);
  const pppk = Math.round(employees * rates.shares.pppk);
  const sizes = [pns, pppk, employees - pns - pppk];
  const years = last - first + 1;
  const plans: Plan[] = [];
  const shares = [(g: Group) => 1 - staffMix[g].pppk - staffMix[g].partTime, (g: Group) => staffMix[g].pppk, (g: Group) => staffMix[g].partTime].map((share) => {
    let sum = 0;
    const cumulative = Float64Array.from(units, (unit) => (sum += unit.staff * share(unit.group)));
    return (at: number) => search(cumulative, at * sum);
  });
  for (const type of [Type.Pns, Type.Pppk, Type.PartTime]) for (let i = 0; i < sizes[type]!; i++) plans.push({ type, leaves: 0, year: 0, unit: shares[type]!((i + 0.5) / sizes[type]!) });
  const stream = streamOf(seed, "leavers");
  const leave = (type: Type, kind: number, rate: number) => {
    for (let year = first; year <= last; year++) {
      const number = stream.binomial(sizes[type]! * 4, rate / 4);
      for (let i = 0; i < number; i++) plans.push({ type, leaves: kind, year, unit: shares[type]!(stream.unit()) });
    }
  };
  const { retirement, death, transferOut, early, resignation, dismissal } = rates.pns;
  [retirement, death, transferOut, early, resignation, dismissal].forEach((rate, i) => leave(Type.Pns, i + 1, rate));
  leave(Type.Pppk, 7, rates.pppk.contractEnd);
  leave(Type.Pppk, 5, rates.pppk.resignation);
  leave(Type.Pppk, 2, rates.pppk.death);
  for (const opd of opds) if (units[opd.unit]!.echelon < "30" && stream.chance(0.09 * years)) plans.push({ type: Type.Pns, leaves: -1, year: stream.integer(first, last), unit: opd.unit });
  return plans;
}

type Columns = { -readonly [K in keyof People]: People[K] };

function drawPerson(people: Columns, i: number, plan: Plan, stream: Stream, window: Window, { units, opds }: Organisation): void {
  const unit = units[plan.unit]!;
  const senior = plan.leaves === -1;
  people.type[i] = plan.type;
  people.unit[i] = plan.unit;
  people.senior[i] = senior ? 1 : 0;
  people.nameDraw[i] = stream.integer(0, 65535);
  people.sex[i] = stream.chance(senior ? 0.25 : unit.name.startsWith("Satuan Polisi") ? 0.15 : staffMix[unit.group].women) ? 1 : 0;
  const duties = dutiesIn[unit.group];
  const duty = senior || (plan.type === Type.PartTime && unit.group === "office") ? Duty.Clerical : duties[stream.weighted(duties.map(([, weight]) => weight))]![0];
  people.family[i] = unit.kind === "smp" && duty === Duty.Teacher ? 1 : unit.kind === "tk" && duty === Duty.Teacher ? 2 : unit.kind === "sd" && duty === Duty.Teacher ? 0 : familyIn(duty, stream, opds[unit.opd]?.name ?? "");
  people.education[i] = senior ? 9 : educationOf(duty, people.family[i]!, plan.type, stream);
  if (plan.type === Type.Pns) drawCareer(people, i, plan, senior, stream, window);
  else drawContract(people, i, plan, stream, window);
}

/** Functional families that belong to an agency; the others take the general ones. */
const specialists: readonly (readonly [agency: string, family: string])[] = [
  ["Inspektorat", "Auditor"], ["Satuan Polisi", "Polisi Pamong Praja"], ["Dinas Ketahanan Pangan", "Penyuluh Pertanian"], ["Dinas Kearsipan", "Pustakawan"],
  ["Dinas Komunikasi", "Pranata Komputer"], ["Badan Kepegawaian", "Analis Sumber Daya Manusia Aparatur"], ["Badan Perencanaan", "Perencana"], ["Dinas Perumahan", "Pengendali Dampak Lingkungan"],
];
const general = ["Analis Kebijakan", "Arsiparis", "Perencana", "Pranata Komputer", "Analis Sumber Daya Manusia Aparatur"];
const familyNamed = (name: string) => families.findIndex((family) => family.name === name);
const generalFamilies = general.map(familyNamed);
const specialFamilies = specialists.map(([agency, family]) => [agency, familyNamed(family)] as const);

function familyIn(duty: Duty, stream: Stream, agency: string): number {
  const candidates = familiesOf(duty);
  if (duty === Duty.OfficeFunctional) {
    const special = specialFamilies.find(([name]) => agency.startsWith(name));
    return special && stream.chance(0.75) ? special[1] : stream.pick(generalFamilies);
  }
  if (duty === Duty.Health) return candidates[stream.weighted([44, 30, 9, 4, 5, 4, 4])]!;
  return stream.pick(candidates);
}

function educationOf(duty: Duty, family: number, type: Type, stream: Stream): number {
  const weights =
    duty === Duty.Teacher ? [0, 0, 0, 0, 5, 0, 0, 86, 2, 7]
    : duty === Duty.Health ? (families[family]!.name === "Dokter" ? [0, 0, 0, 0, 0, 0, 0, 0, 90, 10] : [0, 0, 0, 0, 0, 52, 14, 22, 9, 3])
    : duty === Duty.OfficeFunctional ? [0, 0, 0, 0, 0, 18, 5, 62, 0, 15]
    : type === Type.PartTime ? [4, 6, 46, 22, 0, 8, 0, 14, 0, 0]
    : [1.2, 2.2, 29, 12, 1, 13, 2, 34, 0, 6];
  return stream.weighted(weights);
}

/** A PNS: birth, start, way in, way out. Nobody stays beyond the age of retirement. */
function drawCareer(people: Columns, i: number, plan: Plan, senior: boolean, stream: Stream, { first, last }: Window): void {
  const end = yearEnd(last);
  const degree = people.education[i]! >= firstDegree;
  const startAge = Math.min(40, (degree ? 23.5 : 20.5) + Math.abs(stream.normal()) * 5);
  if (plan.leaves === 1 || senior) {
    const birthYear = (age: number) => plan.year - age;
    const probe = dayOf(birthYear(58), 6, 15);
    const age = senior ? 60 : retirementAgeOf(people, i, probe + Math.round(startAge * 365.25), probe);
    const month = stream.integer(1, 12);
    people.birth[i] = month === 1 ? dayOf(birthYear(age) - 1, 12, stream.integer(1, 31)) : dayOf(birthYear(age), month - 1, stream.integer(1, 28));
    people.start[i] = startOf(people.birth[i]!, startAge, dayOf(first - 1, 1, 1), stream);
    people.retirementAge[i] = age;
    people.exit[i] = monthAfterAge(people.birth[i]!, age);
    people.exitKind[i] = 1;
    people.entry[i] = people.start[i]!;
    return;
  }
  const newcomer = plan.leaves ? -1 : cpnsYear(stream, first, last);
  if (newcomer >= 0) {
    people.start[i] = monthStart(newcomer, stream.pick([2, 3, 3, 4, 5, 6]));
    people.birth[i] = people.start[i]! - Math.round((Math.min(34.8, (degree ? 23 : 20) + Math.abs(stream.normal()) * 3.6) + stream.unit()) * 365.25);
    people.entryKind[i] = 1;
    people.retirementAge[i] = retirementAgeOf(people, i, people.start[i]!, people.birth[i]!);
  } else {
    for (;;) {
      const centre = stream.weighted([0.72, 0.2, 0.08]);
      const age = [52.2, 39, 30.5][centre]! + stream.normal() * [4.8, 4.5, 2.2][centre]!;
      const birth = end - Math.round(age * 365.25);
      const start = startOf(birth, startAge, dayOf(first - 1, 1, 1), stream);
      if (age < 25.5 || start - birth < 18 * 365.25) continue;
      const retires = retirementAgeOf(people, i, start, birth);
      if (monthAfterAge(birth, retires) <= end) continue;
      people.birth[i] = birth;
      people.start[i] = start;
      people.retirementAge[i] = retires;
      break;
    }
  }
  people.entry[i] = people.start[i]!;
  if (plan.leaves) {
    people.exit[i] = plan.leaves === 2 ? dayOf(plan.year, 1, 1) + stream.integer(1, 363) : monthStart(plan.year, stream.integer(2, 12));
    people.exitKind[i] = plan.leaves;
  } else if (newcomer < 0 && stream.chance(rates.pns.transferIn * (last - first + 1))) {
    people.entry[i] = monthStart(stream.integer(first, last), stream.integer(2, 12));
    people.entryKind[i] = 4;
  }
}

function drawContract(people: Columns, i: number, plan: Plan, stream: Stream, { first, last }: Window): void {
  const end = yearEnd(last);
  const year = plan.type === Type.PartTime ? last : plan.leaves ? -1 : entryYear(stream, rates.pppkEntries, first, last);
  people.start[i] = plan.type === Type.PartTime ? dayOf(last, 12, 1) : year < 0 ? dayOf(first - 1, stream.pick([1, 2, 3]), 1) : monthStart(year, year === last ? stream.pick([7, 7, 8]) : stream.pick([3, 4, 5, 6]));
  const age = Math.min(55, Math.max(23, 37.5 + stream.normal() * 6.5)) + stream.unit();
  people.birth[i] = end - Math.round(age * 365.25);
  people.retirementAge[i] = 58;
  people.entry[i] = people.start[i]!;
  people.entryKind[i] = year < 0 ? 0 : plan.type === Type.PartTime ? 3 : 2;
  if (plan.leaves) {
    people.exit[i] = plan.leaves === 2 ? dayOf(plan.year, 1, 1) + stream.integer(1, 363) : monthStart(plan.year, stream.integer(2, 12));
    people.exitKind[i] = plan.leaves;
  }
}

function cpnsYear(stream: Stream, first: number, last: number): number {
  return entryYear(stream, rates.cpns, first, last);
}

function entryYear(stream: Stream, shares: readonly number[], first: number, last: number): number {
  let at = stream.unit();
  for (let year = last; year >= first; year--) {
    at -= shares[Math.min(last - year, shares.length - 1)]!;
    if (at < 0) return year;
  }
  return -1;
}

function startOf(birth: Day, age: number, latest: Day, stream: Stream): Day {
  const { year } = partsOf(Math.min(latest, birth + Math.round(age * 365.25)));
  return dayOf(year, stream.integer(1, 12), 1);
}

/** BUP that a career leads to without promotion into a structural post. */
function retirementAgeOf(people: Columns, i: number, start: Day, birth: Day): number {
  const { retirement, duty } = families[people.family[i]!]!;
  if (duty === Duty.Clerical || duty === Duty.Teacher) return retirement.usual;
  const education = people.education[i]!;
  const at58 = monthAfterAge(birth, 58) - 60;
  const { grade } = gradeOn(start, education, at58);
  return levelOf(grade, education >= firstDegree) === 5 ? retirement.madya : retirement.usual;
}

function search(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const isActive = (people: People, i: number, day: Day): boolean => people.entry[i]! <= day && people.exit[i]! > day;
