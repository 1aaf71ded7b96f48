import type { Answered } from "../analyses/computeAnalyses.js";
import type { Bilingual } from "../contracts/contract.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import type { Dataset } from "./catalogue.js";
import { coarserGrains, isCell, type GrainOutcome } from "./coarserGrains.js";
import { datasetRows, type Content } from "./datasetRows.js";
import type { DisclosureRules } from "./disclosureRules.js";
import type { PublishedUtility } from "./publishedProtection.js";

export interface UtilityInput {
  readonly declared: readonly Dataset[];
  readonly content: Content;
  /** as computed, in the order of `content.observations` */
  readonly observations: readonly Observation[];
  readonly answers: readonly Answered[];
  readonly rules: DisclosureRules;
}

/** A coarser grain is enough where no more than this is withheld. */
const enough = 0.05;

/** Sums of cells are spoken of only where they are as many, in steps of this share, upwards. */
const fewestSums = 20;
const step = 0.05;

/** Whole percent. */
const unit = 0.01;

interface Part {
  readonly people: number;
  readonly hidden: boolean;
}

/**
 * What disclosure control costs: of every dataset with a status, and of every indicator, its cells, how many and what share of them are
 * withheld, and the share of the people that stand in them; and where more than 5 % is withheld, what coarser grains would leave.
 *
 * What the figures give away. Numbers of cells can be counted in the files. The share of people is a sum over withheld rows: it is whole
 * percent, of as many withheld rows as the minimum of people, where one percent is as many people and the greatest sum that it allows is as
 * many a withheld row at least, so that no row must be small; of a dataset it is that of the indicators of which it is told, and so says nothing
 * of the others, and it is silent where they hold most of what is withheld. For coarser grains see `coarserGrains`; sums are spoken of only in steps of five percent, of twenty cells or more, so that
 * "up to 5 %" never says of any one sum that it is large.
 */
export function utility({ declared, content, observations, answers, rules }: UtilityInput): PublishedUtility[] {
  const rated = declared.filter(({ columns, id }) => id !== "perlindungan" && columns.some(({ name }) => name === "status"));
  const data = new Map(content.indicators.map((indicator) => [indicator.id, { indicator, rows: [] as Observation[], published: [] as Content["observations"][number][] }]));
  content.observations.forEach((row, at) => {
    data.get(row.indicator)!.published.push(row);
    data.get(row.indicator)!.rows.push(observations[at]!);
  });
  const cells = new Map([...data].map(([id, { published }]) => [id, published.filter(isCell)]));
  const isCostly = (id: string) => share(cells.get(id)!) > enough;
  const coarser = coarserGrains([...data.values()].filter(({ indicator }) => isCostly(indicator.id)), new Map(content.opds.map(({ opd_id, opd_type }) => [opd_id, opd_type])), rules);
  return rated.flatMap((dataset) => {
    const members = content.indicators.filter(({ theme }) => dataset.theme !== undefined && theme === dataset.theme);
    const own = members.map((indicator) => ({ indicator, parts: indicator.protects ? partsOf(data.get(indicator.id)!) : [] }));
    const parts = dataset.question ? answerParts(dataset.question, answers, content) : ofDataset(own.map((member) => member.parts), rules);
    const rows = datasetRows(dataset, content).filter((row): row is { status: "" | "c" } => row.status === "" || row.status === "c");
    return [
      ...figures({ dataset: dataset.id, subject: "", title: dataset.title }, rows, parts, rules),
      ...own.flatMap(({ indicator, parts }) => {
        const name = { dataset: dataset.id, subject: indicator.id, title: indicator.title };
        return [...figures(name, cells.get(indicator.id)!, parts, rules), ...grainFigures(name, coarser.get(indicator.id) ?? [])];
      }),
    ];
  });
}

type Name = Pick<PublishedUtility, "dataset" | "subject" | "title">;

function figures(name: Name, rows: readonly { readonly status: string }[], parts: readonly Part[], rules: DisclosureRules): PublishedUtility[] {
  const plain = { ...name, grain: "terbit", is_advised: false, reason: null } as const;
  const withheld = rows.filter(({ status }) => status === "c").length;
  const of = (measure: PublishedUtility["measure"], value: number | null, status: PublishedUtility["status"] = ""): PublishedUtility => ({ ...plain, measure, value, status });
  const people = peopleShare(parts, rules);
  return [
    of("cells", rows.length),
    of("withheld", withheld),
    rows.length ? of("withheld_share", toTenths(withheld / rows.length)) : of("withheld_share", null, "z"),
    !parts.length ? of("people_withheld_share", null, "z") : people === null ? of("people_withheld_share", null, "c") : of("people_withheld_share", people),
  ];
}

const notSummed: Bilingual = {
  id: "Tidak dapat dihitung: angkanya tidak dapat dijumlahkan, karena orang yang sama terhitung di beberapa baris atau jumlahnya tidak sama dengan totalnya.",
  en: "Cannot be computed: the numbers do not add up, as the same people stand in several rows or the parts do not come to the total.",
};

const samePeople: Bilingual = {
  id: "Tidak dapat dihitung dengan menjumlahkan: orang yang sama berdiri di setiap tahun, sehingga bersama-sama mereka tidak lebih banyak.",
  en: "Cannot be computed by summing: the same people stand in every year, so that together they are no more people.",
};

const tooFewSums: Bilingual = { id: "Sel gabungannya terlalu sedikit untuk disebut.", en: "There are too few merged cells to speak of." };

function grainFigures(name: Name, grains: readonly GrainOutcome[]): PublishedUtility[] {
  const told = grains.map(({ grain, known, summed, cells, withheld }) => {
    const exact = cells ? withheld / cells : 0;
    if (!known) return { grain, value: null, status: "x", reason: grain === "tahun-digabung" ? samePeople : notSummed } as const;
    if (summed && cells < fewestSums) return { grain, value: null, status: "x", reason: tooFewSums } as const;
    return { grain, value: summed ? Math.max(step, Math.round(Math.ceil(exact / step - 1e-9)) * step) : exact, status: "", reason: null } as const;
  });
  const advised = told.find(({ value }) => value !== null && value <= enough + 1e-9)?.grain;
  return told.map((row) => ({ ...name, ...row, measure: "withheld_share", value: row.value === null ? null : toTenths(row.value), is_advised: row.grain === advised }));
}

/** The share of people in withheld rows as it may be told, or null. */
export function peopleShare(parts: readonly Part[], { minimum }: Pick<DisclosureRules, "minimum">): number | null {
  const all = parts.reduce((sum, { people }) => sum + people, 0);
  const hidden = parts.filter((part) => part.hidden);
  if (!hidden.length) return 0;
  const told = toWhole(hidden.reduce((sum, { people }) => sum + people, 0) / all);
  const most = (told + unit / 2) * all;
  return hidden.length >= minimum && unit * all >= minimum && most >= minimum * hidden.length ? told : null;
}

/** The people of each row: of agencies where there are any, else of the region. A category's count where categories share their base, else the base. */
function partsOf({ indicator, rows, published }: { readonly indicator: Indicator; readonly rows: readonly Observation[]; readonly published: Content["observations"] }): Part[] {
  const hasAgencies = rows.some(({ opd_id }) => opd_id !== "region");
  const isPart = indicator.measure === "count" || indicator.chart === "stack";
  return rows.flatMap((row, at) => {
    const people = isPart && row.count !== null && row.count >= 0 ? row.count : row.n;
    return people !== null && isCell(published[at]!) && hasAgencies === (row.opd_id !== "region") ? [{ people, hidden: published[at]!.status === "c" }] : [];
  });
}

/** The rows of the indicators of which the share of people is told; of all, so that it is not told, where these hold less than half of what is withheld. */
function ofDataset(members: readonly (readonly Part[])[], rules: DisclosureRules): readonly Part[] {
  const told = members.filter((parts) => peopleShare(parts, rules) !== null).flat();
  const hidden = (parts: readonly Part[]) => parts.filter((part) => part.hidden).length;
  return 2 * hidden(told) >= hidden(members.flat()) ? told : members.flat().filter((part) => part.hidden).slice(0, 1);
}

function answerParts(question: string, answers: readonly Answered[], { estimates }: Content): Part[] {
  const told = estimates.filter((row) => row.question === question);
  const own = answers.find((answer) => answer.question.id === question)?.estimates ?? [];
  return own.flatMap(({ ratees, estimate }, at) => (ratees !== null && estimate !== null ? [{ people: ratees, hidden: told[at]!.status === "c" }] : []));
}

function share(rows: readonly { readonly status: string }[]): number {
  return rows.length ? rows.filter(({ status }) => status === "c").length / rows.length : 0;
}

function toWhole(value: number): number {
  return Math.round(100 * value) / 100;
}

/** To a tenth of a percent. */
function toTenths(value: number): number {
  return Math.round(1000 * value) / 1000;
}
