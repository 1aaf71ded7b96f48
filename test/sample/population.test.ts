import { beforeAll, describe, expect, test } from "vitest";
import { dayOf, monthAfterAge, yearEnd } from "../../loaders/sample/calendar.js";
import { headOn } from "../../loaders/sample/careers.js";
import { movements } from "../../loaders/sample/layouts/movement.js";
import { entryKinds, exitKinds, never, Type } from "../../loaders/sample/people.js";
import { Sample } from "../../loaders/sample/sample.js";
import { flowsOf } from "../../loaders/sample/truth.js";

describe("the default population", () => {
  let sample: Sample;
  let there: number[];
  const day = yearEnd(2025);
  beforeAll(() => {
    sample = new Sample(1373, 3300, { first: 2022, last: 2025 });
    there = Array.from({ length: sample.people.count }, (_, i) => i).filter((i) => sample.active(i, day));
  });
  const share = (of: (i: number) => boolean, among: readonly number[]) => among.filter(of).length / among.length;

  test("2300 PNS, 600 PPPK and 400 part-time PPPK in 28 agencies on the last day", () => {
    expect([Type.Pns, Type.Pppk, Type.PartTime].map((type) => there.filter((i) => sample.people.type[i] === type).length)).toEqual([2300, 600, 400]);
    expect(sample.organisation.opds).toHaveLength(28);
    const names = (kind: string) => sample.organisation.units.filter((unit) => unit.kind === kind).length;
    expect({ sd: names("sd"), smp: names("smp"), puskesmas: names("puskesmas"), kelurahan: names("kelurahan") }).toEqual({ sd: 63, smp: 14, puskesmas: 6, kelurahan: 10 });
  });

  test("shares are near those of the country and a small city", () => {
    const pns = there.filter((i) => sample.people.type[i] === Type.Pns);
    const social = share((i) => sample.unitOn(i, day).group !== "office" || sample.opdOn(i, day).name.startsWith("Dinas Pendidikan") || sample.opdOn(i, day).name.startsWith("Dinas Kesehatan"), there);
    expect(social).toBeGreaterThan(0.52);
    expect(social).toBeLessThan(0.62);
    expect(share((i) => sample.people.sex[i] === 1, there)).toBeCloseTo(0.53, 1);
    const structural = share((i) => sample.positionOn(i, day).position.type === "1", pns);
    expect(structural).toBeGreaterThan(0.08);
    expect(structural).toBeLessThan(0.14);
    const functional = share((i) => sample.positionOn(i, day).position.type === "2", pns);
    expect(functional).toBeGreaterThan(0.44);
    expect(functional).toBeLessThan(0.58);
    const between = (low: number, high: number) => share((i) => day - sample.people.birth[i]! >= low * 365.25 && day - sample.people.birth[i]! < high * 365.25, pns);
    expect(between(45, 58)).toBeGreaterThan(0.5);
    expect(between(45, 58)).toBeLessThan(0.8);
  });

  test("numbers are unique, well formed and from the reserved serials", () => {
    const { nip, birth, sex, type, count } = sample.people;
    expect(new Set(nip).size).toBe(count);
    for (let i = 0; i < count; i++) {
      expect(nip[i]).toMatch(type[i] === Type.Pns ? /^\d{12}(0[1-9]|1[0-2])[12]9\d\d$/ : /^\d{12}2[12][12]9\d\d$/);
      expect(dayOf(Number(nip[i]!.slice(0, 4)), Number(nip[i]!.slice(4, 6)), Number(nip[i]!.slice(6, 8)))).toBe(birth[i]);
      expect(Number(nip[i]![14])).toBe(sex[i]! + 1);
    }
  });

  test("opening + entries − exits = closing in every year", () => {
    const flows = flowsOf(sample);
    expect(flows.map((flow) => flow.year)).toEqual([2022, 2023, 2024, 2025]);
    for (const flow of flows) expect(flow.opening + flow.entries - flow.exits).toBe(flow.closing);
    expect(flows.at(-1)!.closing).toBe(3300);
  });

  test("PNS retire on the first of the month after their age of retirement, and nobody stays beyond it", () => {
    const { people } = sample;
    let retired = 0;
    for (let i = 0; i < people.count; i++) {
      if (people.type[i] !== Type.Pns) continue;
      const due = monthAfterAge(people.birth[i]!, people.retirementAge[i]!);
      if (exitKinds[people.exitKind[i]!] === "Pensiun BUP") {
        retired++;
        expect(people.exit[i]).toBe(due);
      } else if (people.exit[i] === never) expect(due).toBeGreaterThan(day);
    }
    expect(retired).toBeGreaterThan(200);
    expect(retired).toBeLessThan(420);
  });

  test("every way in and out occurs", () => {
    const seen = new Set([...movements(sample)].map((movement) => movement.kind));
    for (const kind of [...entryKinds, ...exitKinds].filter(Boolean)) expect(seen).toContain(kind);
  });

  test("heads are there while they lead, lead one unit, and stand in it", () => {
    const led = new Map<number, number>();
    for (const unit of sample.organisation.units) {
      const head = unit.head ? headOn(sample.careers, sample.people, unit.index, day) : -1;
      if (head < 0) continue;
      expect(led.has(head)).toBe(false);
      led.set(head, unit.index);
      expect(sample.unitOn(head, day).index).toBe(unit.index);
      expect(sample.people.type[head]).toBe(Type.Pns);
    }
    const posts = sample.organisation.units.filter((unit) => unit.echelon);
    const vacant = posts.filter((unit) => headOn(sample.careers, sample.people, unit.index, day) < 0).length / posts.length;
    expect(vacant).toBeGreaterThan(0.03);
    expect(vacant).toBeLessThan(0.2);
    expect(sample.careers.acting.length).toBeGreaterThan(20);
  });

  test("the tree has one root that every unit reaches, and two units that go in a circle", () => {
    const { units, circular } = sample.organisation;
    expect(units.filter((unit) => unit.parent < 0)).toHaveLength(1);
    for (const unit of units) expect(unit.parent).toBeLessThan(unit.index);
    expect(circular.map((unit) => unit.parent)).toEqual(circular.map((unit) => unit.code).reverse());
    expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length);
  });
});

test("a wide region repeats its agencies and numbers nobody twice", () => {
  const sample = new Sample(1373, 60_000, { first: 2024, last: 2025 });
  expect(sample.organisation.opds).toHaveLength(56);
  expect(new Set(sample.people.nip).size).toBe(sample.people.count);
  const sizes = new Map<number, number>();
  for (let i = 0; i < sample.people.count; i++) sizes.set(sample.people.unit[i]!, (sizes.get(sample.people.unit[i]!) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBeLessThan(900);
});
