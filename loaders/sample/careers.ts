import { dayOf, yearEnd, yearOf, type Day } from "./calendar.js";
import { firstDegree } from "./grades.js";
import type { Organisation } from "./organisation.js";
import { isActive, never, Type, type People, type Window } from "./people.js";
import { Duty, families } from "./positions.js";
import { abilityDraw, drawByAbility, noChoices, type ByAbility, type Choices } from "./promotionChoice.js";
import { streamOf, type Stream } from "./random.js";

/** An appointment of somebody to lead a unit while its post is vacant. */
export interface Acting {
  readonly person: number;
  readonly unit: number;
  readonly start: Day;
}

/**
 * Where everybody works and who leads what. Index 0 is the state before the window, index k the state after the
 * reshuffle of the window's k-th year. Posts fall vacant when their holder leaves, and are filled at the reshuffle.
 */
export interface Careers {
  readonly window: Window;
  /** day of the reshuffle by index; −∞ for 0 */
  readonly reshuffle: readonly Day[];
  /** unit of each person */
  readonly unit: readonly Int32Array[];
  /** head of each unit, −1 where vacant; a head who left since still stands here: ask `headOn` */
  readonly head: readonly Int32Array[];
  /** unit that a person leads, −1 for none */
  readonly leads: readonly Int32Array[];
  /** day since which a person leads that unit */
  readonly since: readonly Int32Array[];
  readonly acting: readonly Acting[];
  readonly choices: Choices;
}

/** Yearly chances, planted. */
export const mobility = { staff: 0.05, heads: 0.12, unfilled: 0.36, unfilledAtFirst: 0.06, elsewhere: 0.3 } as const;

/** People looked at for a post; all of them in most agencies. */
const most = 800;

export function createCareers(seed: number, people: People, organisation: Organisation, window: Window): Careers {
  const years = window.last - window.first + 1;
  const stream = streamOf(seed, "careers");
  const reshuffle = [-never, ...Array.from({ length: years }, (_, k) => dayOf(window.first + k, stream.integer(3, 10), stream.integer(2, 27)))];
  const unit = [people.unit.slice()];
  const head = [new Int32Array(organisation.units.length).fill(-1)];
  const leads = [new Int32Array(people.count).fill(-1)];
  const since = [new Int32Array(people.count).fill(-never)];
  const acting: Acting[] = [];
  const choices = noChoices();
  const opening = yearEnd(window.first - 1);
  const pools = new Pools(people, organisation);
  fillPosts(new Step(people, organisation, pools, unit[0]!, head[0]!, leads[0]!, since[0]!, opening, yearEnd(window.last)), stream, true, () => opening - stream.integer(100, 1800));
  for (let k = 1; k <= years; k++) {
    const day = reshuffle[k]!;
    unit.push(unit[k - 1]!.slice());
    head.push(head[k - 1]!.slice());
    leads.push(leads[k - 1]!.slice());
    since.push(since[k - 1]!.slice());
    const step = new Step(people, organisation, pools, unit[k]!, head[k]!, leads[k]!, since[k]!, day, yearEnd(window.last));
    moveStaff(step, seed, window.first + k - 1);
    vacate(step, stream);
    fillPosts(step, stream, false, () => day, { ability: (person) => abilityDraw(seed, person), choices });
    const year = window.first + k - 1;
    for (const post of step.posts) {
      const before = head[k - 1]![post]!;
      const now = head[k]![post]!;
      if (before >= 0 && people.exit[before]! < day && yearOf(people.exit[before]!) === year) appointActing(step, post, people.exit[before]!, stream, acting);
      if (now < 0) appointActing(step, post, day, stream, acting);
      else if (people.exit[now]! <= yearEnd(year)) appointActing(step, post, people.exit[now]!, stream, acting);
    }
  }
  return { window, reshuffle, unit, head, leads, since, acting, choices };
}

/** Who leads a unit on a day; −1 where the post is vacant. */
export function headOn(careers: Careers, people: People, unit: number, day: Day): number {
  const holder = careers.head[stateOn(careers, day)]![unit]!;
  return holder >= 0 && isActive(people, holder, day) ? holder : -1;
}

/** Index of the state that holds on a day. */
export function stateOn({ reshuffle, window }: Careers, day: Day): number {
  const k = Math.max(0, Math.min(reshuffle.length - 1, yearOf(day) - window.first + 1));
  return day >= reshuffle[k]! ? k : k - 1;
}

/** Unit of a person on a day. */
export const unitOn = (careers: Careers, person: number, day: Day): number => careers.unit[stateOn(careers, day)]![person]!;

class Pools {
  /** PNS by OPD, by their first unit */
  readonly byOpd: readonly number[][];
  /** units by OPD and group */
  readonly units: readonly number[][];
  readonly byRegion: readonly number[][];

  constructor(people: People, { units, opds }: Organisation) {
    this.byOpd = opds.map(() => []);
    this.byRegion = Array.from({ length: Math.max(...opds.map((opd) => opd.region)) + 1 }, () => []);
    for (let i = 0; i < people.count; i++) {
      if (people.type[i] !== Type.Pns) continue;
      const opd = units[people.unit[i]!]!.opd;
      this.byOpd[opd]!.push(i);
      if (units[people.unit[i]!]!.group === "office") this.byRegion[opds[opd]!.region]!.push(i);
    }
    this.units = opds.map(() => []);
    for (const unit of units) if (unit.opd >= 0 && unit.staff >= 1) this.units[unit.opd]!.push(unit.index);
  }
}

class Step {
  /** units with a post, highest echelon first, those without an echelon last */
  readonly posts: readonly number[];
  /** PNS in schools, by unit */
  readonly staff: readonly number[][];

  constructor(
    readonly people: People, readonly organisation: Organisation, readonly pools: Pools,
    readonly unit: Int32Array, readonly head: Int32Array, readonly leads: Int32Array, readonly since: Int32Array, readonly day: Day, readonly end: Day,
  ) {
    this.posts = organisation.units.filter((unit) => unit.head).sort((a, b) => byText(a.echelon || "99", b.echelon || "99") || a.index - b.index).map((unit) => unit.index);
    const staff: number[][] = [];
    for (let i = 0; i < people.count; i++) if (people.type[i] === Type.Pns && organisation.units[unit[i]!]!.group === "school") (staff[unit[i]!] ??= []).push(i);
    this.staff = staff;
  }

  /** may this person take this post, for as long as the window lasts, without a change of the day of retirement */
  fits(person: number, post: number): boolean {
    const { people, organisation } = this;
    if (!isActive(people, person, this.day) || people.exit[person]! - this.day < 120) return false;
    if (people.senior[person]) return organisation.units[post]!.kind === "opd" && this.leads[person]! < 0 && people.unit[person] === post;
    const target = organisation.units[post]!;
    const duty = families[people.family[person]!]!.duty;
    if (target.kind === "sd" || target.kind === "smp" || target.kind === "tk") return duty === Duty.Teacher && this.unit[person] === post && this.day - people.birth[person]! > 34 * 365.25;
    if (target.group === "health" && !target.echelon) return duty === Duty.Health && people.retirementAge[person] === 58 && people.education[person]! >= firstDegree - 1;
    if (duty === Duty.Teacher || people.education[person]! < firstDegree - 1 || people.entryKind[person] === 1) return false;
    const age = (this.day - people.birth[person]!) / 365.25;
    const lasts = people.exitKind[person] !== 1 && people.birth[person]! + 57.9 * 365.25 > this.end;
    if (target.echelon < "30") return age > 42 && lasts;
    return age > (target.echelon < "40" ? 36 : 30) && (people.retirementAge[person] === 58 || lasts);
  }

  place(person: number, post: number, since: Day): void {
    const old = this.leads[person]!;
    if (old >= 0) this.head[old] = -1;
    this.head[post] = person;
    this.leads[person] = post;
    this.since[person] = since;
    this.unit[person] = post;
  }
}

/** Staff who lead nothing change units: mostly within their OPD, always within their line of work. */
function moveStaff(step: Step, seed: number, year: number): void {
  const { people, organisation, pools } = step;
  for (let i = 0; i < people.count; i++) {
    if (step.leads[i]! >= 0 || people.senior[i] || people.entry[i]! > step.day || people.exit[i]! <= step.day) continue;
    const stream = streamOf(seed, "move", i, year);
    if (!stream.chance(mobility.staff)) continue;
    const from = organisation.units[step.unit[i]!]!;
    const opd = stream.chance(mobility.elsewhere) && from.group === "office" ? stream.integer(0, organisation.opds.length - 1) : from.opd;
    if (organisation.opds[opd]!.region !== organisation.opds[from.opd]!.region) continue;
    const candidates = pools.units[opd]!;
    for (let attempt = 0; attempt < 8; attempt++) {
      const to = organisation.units[stream.pick(candidates)]!;
      if (to.group !== from.group || to.index === from.index || (from.group === "school" && to.kind !== from.kind)) continue;
      step.unit[i] = to.index;
      break;
    }
  }
}

/** Posts of those who left are free; some heads are moved on, so that their posts are filled anew. */
function vacate(step: Step, stream: Stream): void {
  const { people, head, leads } = step;
  for (const post of step.posts) {
    const holder = head[post]!;
    if (holder < 0) continue;
    const gone = people.exit[holder]! <= step.day;
    const moves = !gone && !people.senior[holder] && stream.chance(mobility.heads);
    if (!gone && !moves) continue;
    head[post] = -1;
    leads[holder] = -1;
    step.since[holder] = step.day;
  }
}

/** @param by what the choice goes by; without it the first who fits is taken */
function fillPosts(step: Step, stream: Stream, opening: boolean, since: () => Day, by?: ByAbility): void {
  const { pools, organisation } = step;
  for (const post of step.posts) {
    if (step.head[post]! >= 0) continue;
    const target = organisation.units[post]!;
    const own = pools.byOpd[target.opd]!;
    const senior = target.kind === "opd" ? own.findLast((person) => step.people.senior[person] === 1 && step.fits(person, post)) : undefined;
    if (senior !== undefined) {
      step.place(senior, post, since());
      continue;
    }
    if (target.echelon && stream.chance(opening ? mobility.unfilledAtFirst : mobility.unfilled)) continue;
    const pool = target.echelon && target.echelon < "30" ? pools.byRegion[organisation.opds[target.opd]!.region]! : own;
    const chosen = by && target.echelon ? ablest(step, post, pool, stream, by) : candidate(step, post, pool, stream);
    if (chosen >= 0) step.place(chosen, post, since());
  }
}

/** A fitting person, by preference one who leads a unit of the next lower echelon. */
function candidate(step: Step, post: number, pool: readonly number[], stream: Stream): number {
  const { organisation, leads } = step;
  const target = organisation.units[post]!;
  let fallback = -1;
  const local = target.group === "school" && !target.echelon;
  if (local) {
    for (const person of step.staff[post] ?? []) if (leads[person]! < 0 && step.fits(person, post) && (fallback < 0 || stream.chance(0.4))) fallback = person;
    return fallback;
  }
  if (!pool.length) return -1;
  for (let attempt = 0; attempt < 60; attempt++) {
    const person = stream.pick(pool);
    if (!step.fits(person, post)) continue;
    const led = leads[person]!;
    const echelon = led >= 0 ? organisation.units[led]!.echelon : "";
    if (led >= 0 && (!echelon || echelon <= target.echelon)) continue;
    if (echelon && target.echelon && Number(echelon[0]) === Number(target.echelon[0]) + 1) return person;
    if (fallback < 0 && led < 0) fallback = person;
  }
  return fallback;
}

/** Draws among those who fit, by preference among those who lead a unit of the next lower echelon, with weights by ability. */
function ablest(step: Step, post: number, pool: readonly number[], stream: Stream, by: ByAbility): number {
  const target = step.organisation.units[post]!;
  const seen = pool.length <= most ? pool : [...new Set(Array.from({ length: most }, () => stream.pick(pool)))];
  const below: number[] = [];
  const others: number[] = [];
  for (const person of seen) {
    if (!step.fits(person, post)) continue;
    const led = step.leads[person]!;
    const echelon = led >= 0 ? step.organisation.units[led]!.echelon : "";
    if (led < 0) others.push(person);
    else if (echelon > target.echelon && Number(echelon[0]) === Number(target.echelon[0]) + 1) below.push(person);
  }
  const tier = below.length ? below : others;
  if (!tier.length) return -1;
  return drawByAbility(tier, stream, by, (person) => step.people.sex[person] === 1);
}

function appointActing(step: Step, post: number, start: Day, stream: Stream, acting: Acting[]): void {
  const target = step.organisation.units[post]!;
  if (!target.echelon || !stream.chance(0.8)) return;
  const pool = step.pools.byOpd[target.opd]!;
  for (let attempt = 0; attempt < 40 && pool.length; attempt++) {
    const person = stream.pick(pool);
    const led = step.leads[person]!;
    if (led < 0 || led === post || !step.organisation.units[led]!.echelon || !isActive(step.people, person, start)) continue;
    acting.push({ person, unit: post, start });
    return;
  }
}

/** By code points: what a locale says of order must not reach the sample. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
