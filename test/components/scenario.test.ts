import { describe, expect, it } from "vitest";
import { scenarioCsv } from "../../src/components/scenarioCsv.js";
import { scenarioFacts, type ScenarioSource } from "../../src/components/scenarioFacts.js";
import { scenarioForm } from "../../src/components/scenarioForm.js";
import { hiresToClose, leastFilled, noChoice, scenarioClasses, scenarioYears, type ScenarioFacts } from "../../src/scenario.js";
import { addressOf, choiceFrom } from "../../src/scenarioAddress.js";
import { document } from "./document.js";

const classes = [{ id: "5-7", occupied: 600, vacant: 10 }, { id: "8-10", occupied: 400, vacant: 30 }];
const facts: ScenarioFacts = {
  year: 2025, leaving: 0.1, hires: 20,
  places: [
    { id: "region", name: "Kota", people: 1000, points: [{ ahead: 5, people: 900, due: 100 }, { ahead: 10, people: 700, due: 300 }], need: 1100, gap: -100, classes },
    { id: "a", name: "Dinas A", people: 600, points: [{ ahead: 5, people: 560, due: 40 }, { ahead: 10, people: 400, due: 200 }], need: 600, gap: 0, classes: [] },
    { id: "b", name: "Dinas B", people: 300, points: [{ ahead: 10, people: 200, due: 100 }], need: 400, gap: -100, classes: [] },
  ],
};
const at = (choice: Partial<typeof noChoice>, ahead: number) => scenarioYears(facts, { ...noChoice, ...choice })[ahead]!;

describe("a scenario", () => {
  it("without a choice is what was published, in straight lines, with the gap of today moved along", () => {
    expect([0, 1, 5, 7, 10].map((ahead) => at({}, ahead).people)).toEqual([1000, 980, 900, 820, 700]);
    expect([at({}, 0).gap, at({}, 10).gap, at({ place: "b" }, 5).people]).toEqual([-100, -400, 250]);
  });

  it("adds hires that leave again at the usual rate", () => {
    expect(at({ hires: 10 }, 1).people).toBeCloseTo(990, 9);
    expect(at({ hires: 10 }, 2).people).toBeCloseTo(960 + 10 + 9, 9);
    expect(at({ hires: 10 }, 10).people).toBeCloseTo(700 + (10 * (1 - 0.9 ** 10)) / 0.1, 9);
    expect(at({ hires: -10 }, 1).people).toBeCloseTo(970, 9);
  });

  it("keeps who would have retired in the last years of delay, less those who left otherwise", () => {
    expect(at({ later: 5 }, 5).people).toBeCloseTo(900 + 100 * 0.9 ** 5, 9);
    expect(at({ later: 5 }, 10).people).toBeCloseTo(700 + 200 * 0.9 ** 10, 9);
    expect(at({ later: 1 }, 1).people).toBeCloseTo(980 + 20 * 0.9, 9);
  });

  it("levels agencies to the fill that they have together, and leaves the region alone", () => {
    expect(at({ place: "a", levelled: 1 }, 10).people).toBeCloseTo(400 - 60, 9);
    expect(at({ place: "b", levelled: 1 }, 10).people).toBeCloseTo(200 + 60, 9);
    expect(at({ levelled: 1 }, 10).people).toBe(700);
    expect(leastFilled(facts, { ...noChoice, levelled: 0.5 })).toEqual({ now: 0.75, then: 0.825 });
  });

  it("says how many hires close the gap: with so many there is none left", () => {
    const hires = hiresToClose(facts, { ...noChoice, hires: 7, later: 2 })!;
    expect(at({ hires, later: 2 }, 10).gap).toBeCloseTo(0, 9);
  });

  it("keeps today's mix of classes and fills vacancies with additional people, adding up to the staff", () => {
    expect(scenarioClasses(facts, noChoice).map(({ then }) => then)).toEqual([420, 280]);
    const [low, high] = scenarioClasses(facts, { ...noChoice, hires: 10 });
    const additional = (10 * (1 - 0.9 ** 10)) / 0.1;
    expect([low!.then, high!.then]).toEqual([expect.closeTo(420 + additional / 4, 9), expect.closeTo(280 + (additional * 3) / 4, 9)]);
  });
});

describe("its address", () => {
  it("names a choice and is read back", () => {
    const choice = { place: "b", hires: -12, later: 3, levelled: 0.25 };
    expect(addressOf(choice)).toBe("?tempat=b&baru=-12&mundur=3&ratakan=25");
    expect(choiceFrom(addressOf(choice), facts)).toEqual(choice);
    expect(addressOf(noChoice)).toBe("");
  });

  it("that names what cannot be is as good as none", () => {
    expect(choiceFrom("?tempat=zzz&baru=x&mundur=99&ratakan=-4", facts)).toEqual({ ...noChoice, later: 5 });
  });
});

it("its file holds every year, each class and the choice, quoted where it must be", () => {
  const named = { ...facts, places: [{ ...facts.places[0]!, id: "c", name: 'Dinas "C", Kota' }] };
  const lines = scenarioCsv(named, { ...noChoice, place: "c", hires: 3 }, "en").trim().split("\r\n");
  expect(lines).toHaveLength(1 + 11 * 3 + 2 * 2);
  expect(lines[1]).toBe('c,"Dinas ""C"", Kota",3,0,0,2025,If nothing new is decided,,1000');
});

describe("what it rests on", () => {
  const cell = (indicator: string, opd_id: string, value: number, changes: object = {}) => ({ indicator, opd_id, opd: opd_id, year: 2025, period: "2025", dimension: "", category: "", n: 300, count: 40, value, low: null, high: null, status: "" as const, ...changes });
  const observations = ["region", "a"].flatMap((id) => [
    cell("proyeksi-pegawai-lima-tahun", id, 280, { count: 20 }), cell("proyeksi-pegawai-sepuluh-tahun", id, 250), cell("proyeksi-pegawai-sepuluh-tahun", id, 1, { year: 2024, period: "2024" }),
    cell("kebutuhan-abk", id, 330), cell("selisih-kebutuhan", id, -30), cell("bezetting-kelas", id, 300),
    ...[["5-7", 200], ["8-10", 100]].map(([category, value]) => cell("bezetting-kelas", id, value as number, { dimension: "kelas-jabatan", category })),
    cell("kekosongan-kelas", id, 30, { dimension: "kelas-jabatan", category: "8-10" }),
  ]);
  const masuk = (category: string, period: string, estimate: number) => ({ question: "jumlah-sepuluh-tahun", measure: "masuk", category, period, status: "", estimate });
  const estimates = [{ question: "jumlah-sepuluh-tahun", measure: "laju-keluar", category: "semua", status: "", estimate: 0.02 }, masuk("pns", "2024", 8), masuk("pns", "2025", 4), masuk("pw", "2024", 0), masuk("pw", "2025", 90)];
  const published = { observations, estimates, opds: [{ opd_id: "a", opd_name: "Dinas A", opd_type: "dinas", sector: "" }], release: { region_name: "Kota" } } as unknown as ScenarioSource;
  const withheld = (id: string, indicator: string) => ({ ...published, observations: observations.map((row) => (row.opd_id === id && row.indicator === indicator ? { ...row, status: "c" as const, n: null, count: null, value: null } : row)) });

  it("is the newest published year, with hires of types that come in more than one year", () => {
    expect(scenarioFacts(published)).toEqual({
      year: 2025, leaving: 0.02, hires: 6,
      places: [["region", "Kota"], ["a", "Dinas A"]].map(([id, name]) => ({
        id, name, people: 300, points: [{ ahead: 5, people: 280, due: 20 }, { ahead: 10, people: 250, due: 40 }], need: 330, gap: -30,
        classes: [{ id: "5-7", occupied: 200, vacant: 0 }, { id: "8-10", occupied: 100, vacant: 30 }],
      })),
    });
  });

  it("is nothing withheld: an agency goes, a point goes, classes go, and without the region there is nothing to try", () => {
    const of = (id: string, indicator: string) => scenarioFacts(withheld(id, indicator));
    expect(of("a", "proyeksi-pegawai-sepuluh-tahun")!.places.map(({ id }) => id)).toEqual(["region"]);
    expect(of("a", "proyeksi-pegawai-lima-tahun")!.places[1]!.points).toEqual([{ ahead: 10, people: 250, due: 40 }]);
    expect(of("a", "bezetting-kelas")!.places[1]!.classes).toEqual([]);
    const one = { ...published, observations: observations.map((row) => (row.opd_id === "a" && row.category === "5-7" ? { ...row, status: "c" as const, value: null } : row)) } as unknown as ScenarioSource;
    expect(scenarioFacts(one)!.places[1]!.classes).toEqual([{ id: "8-10", occupied: 100, vacant: 30 }, { id: "lain", occupied: 200, vacant: 0 }]);
    expect(of("a", "selisih-kebutuhan")!.places[1]!.gap).toBeNull();
    expect(of("region", "proyeksi-pegawai-sepuluh-tahun")).toBeNull();
    expect(scenarioFacts({ ...published, estimates: [] })).toBeNull();
  });

  it("is shown without script, and its form only with it", () => {
    const section = scenarioForm(published, { document, locale: "en" });
    expect(section.querySelectorAll("svg.chart").length).toBe(2);
    expect(section.querySelector("form")!.hasAttribute("hidden")).toBe(true);
    expect(JSON.parse(section.querySelector(".scenario-facts")!.textContent!)).toEqual(scenarioFacts(published));
    expect(scenarioForm({ ...published, estimates: [] }, { document, locale: "en" }).querySelector("form")).toBeNull();
  });
});
