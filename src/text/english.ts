import { agencyEnglish } from "./agencyEnglish.js";
import type { Change, Dictionary, FindingFacts } from "./dictionary.js";
import { protectionEnglish } from "./protectionEnglish.js";
import { scenarioEnglish } from "./scenarioEnglish.js";

const than: Readonly<Record<Change, (facts: { difference: string | null; beforePeriod: string | null }) => string>> = {
  up: ({ difference, beforePeriod }) => `up ${difference} from ${beforePeriod}`,
  down: ({ difference, beforePeriod }) => `down ${difference} from ${beforePeriod}`,
  same: ({ beforePeriod }) => `the same as in ${beforePeriod}`,
  unclear: ({ beforePeriod }) => `not clearly different from ${beforePeriod}`,
  none: () => "",
};

function compared(facts: FindingFacts): string {
  const words = than[facts.change](facts);
  return words ? `, ${words}` : "";
}

export const english: Dictionary = {
  site: {
    name: "Neraca ASN",
    tagline: (region) => `Weighing the staffing of ${region}`,
    skip: "Skip to content",
    home: "Neraca ASN, front page",
    navigation: "Main menu",
    language: "Language",
    otherLanguage: "Indonesia",
    synthetic: "Sample data: the people and numbers on this site are invented.",
    syntheticMore: "This site was built from a sample region, not from the data of any government.",
    release: (date) => `Data as of ${date}`,
    next: (date) => `Next release ${date}`,
    licence: (licence, publisher) => `${publisher}. Data licence ${licence}.`,
    noPeople: "This site holds aggregates only; cells that concern fewer than ten people are not shown.",
    notFound: "Page not found",
    notFoundMore: "There is nothing at this address. Start from the front page.",
  },
  overview: {
    title: (region) => `The state of staffing in ${region}`,
    lead: (date) => `Eight findings from data as of ${date}. Each sentence gives a number, what it is compared with, and how certain it is.`,
    keyNumbers: "Three key numbers",
    findings: "Eight findings",
    more: "See the detail",
    balanceKey: "The scales beside each finding: the empty lozenge is the comparison, the full one is the present. The lower side is the larger.",
    fullCount: "A full count of all records, not an estimate.",
    interval: (low, high) => `95% confidence interval: ${low} to ${high}.`,
    withheld: "This number is not shown because it concerns fewer than ten people.",
    noData: "There is no data for this finding yet.",
  },
  findings: {
    "jumlah-pegawai": {
      topic: "Headcount",
      sentence: ({ region, value, period, change, difference, relative, beforePeriod }) => {
        const size = `${region} employed ${value} civil servants in ${period}`;
        if (change === "up") return `${size}, ${difference} (${relative}) more than in ${beforePeriod}.`;
        if (change === "down") return `${size}, ${difference} (${relative}) fewer than in ${beforePeriod}.`;
        if (change === "same") return `${size}, as many as in ${beforePeriod}.`;
        return `${size}.`;
      },
    },
    "tingkat-pemenuhan": {
      topic: "Need",
      sentence: ({ period, ofHundred: { have, gap } }) => {
        const fill = `Of every 100 employees needed by workload analysis, ${have} were in post in ${period}`;
        if (gap === "0") return `${fill}: their number meets the need.`;
        return Number(have) < 100 ? `${fill}: still ${gap} short.` : `For every 100 employees needed by workload analysis, ${have} were in post in ${period}: ${gap} more than the need.`;
      },
    },
    "pensiun-lima-tahun": {
      topic: "Retirement",
      sentence: (facts) => `${facts.value} of employees reach retirement age within five years after ${facts.period}${compared(facts)}.`,
    },
    "perempuan-pimpinan": {
      topic: "Leadership",
      sentence: (facts) => `Women held ${facts.value} of structural posts in ${facts.period}${compared(facts)}.`,
    },
    "cakupan-penilaian": {
      topic: "Appraisal",
      sentence: (facts) => `${facts.value} of employees have an annual appraisal for ${facts.period}${compared(facts)}.`,
    },
    "predikat-baik": {
      topic: "Predicates",
      sentence: ({ value, period, before }) =>
        `In ${period}, ${value} of those appraised were rated Good` +
        (before ? `; the spread of predicates follows the pattern of Circular 3/2023 in ${before} of agencies.` : "."),
    },
    "konsistensi-matriks": {
      topic: "Rules",
      sentence: (facts) => `${facts.value} of predicates for ${facts.period} follow the matrix of results and behaviour of Regulation 6/2022${compared(facts)}.`,
    },
    "hak-pelatihan": {
      topic: "Training",
      sentence: ({ value, period, change, difference }) => {
        const right = `In ${period}, ${value} of permanent employees took the 20 hours of training they are entitled to`;
        return change === "down" || change === "unclear" ? `${right}; it is the right of all of them, so ${difference} are still missing.` : `${right}.`;
      },
    },
  },
  figure: {
    headline: ({ subject, value, period, beforePeriod, difference, change }) => {
      const head = `${subject}: ${value} in ${period}`;
      const words = than[change]({ difference, beforePeriod });
      return words ? `${head}, ${words}` : head;
    },
    largest: ({ subject, category, share, period }) => `${subject}: mostly ${category}, ${share} in ${period}`,
    flow: ({ year, entries, exits, residual }) => `In ${year}, ${entries} people entered and ${exits} left${residual === null ? "" : `; ${residual} changes are unexplained`}`,
    outlook: ({ people, first, last, peak, peakPeople }) => `${people} employees retire between ${first} and ${last}, most of them in ${peak} (${peakPeople})`,
    points: (difference) => `${difference} percentage points`,
    trendPanel: "Whole region",
    unitPanel: (period) => `By agency, ${period}`,
    categoryPanel: (dimension, period) => `${dimension}, ${period}`,
    chartDescription: ({ finding, low, high, count }) => `${finding}. Chart of ${count} values, from ${low} to ${high}; its table is below the chart.`,
    interval: "95% confidence interval",
    target: "Target",
    region: "Region",
    table: "Table of numbers",
    reading: "How to read this",
    source: "Source",
    sourceLine: (publisher, kinds, date) => `${publisher}, from ${kinds}. Data as of ${date}.`,
    method: "How it is computed",
    download: "Download",
    noData: "No data yet",
    noDataTitle: (subject) => `${subject}: no data yet`,
    withheld: "not shown",
    withheldUnits: (count) => `${count} agencies are not shown, for confidentiality.`,
    withheldTitle: ({ subject, period }) => `${subject}: the number for ${period} is not shown`,
    withheldNote: "[c] not shown: this cell, or one that would give it away, concerns fewer than ten people.",
    conforms: "conforms",
    conformsNot: "does not",
    entries: "Entries",
    exits: "Exits",
    units: { people: "people", posts: "posts", share: "per cent", hours: "training hours", score: "score", ratio: "ratio", years: "years", layers: "layers", rows: "rows", days: "days", events: "events", rupiah: "rupiahs", "per-thousand": "per thousand", measured: "in its own unit" },
  },
  table: {
    agency: "Agency", period: "Period", value: "Value", base: "Base (n)", interval: "95% interval", category: "Category",
    sort: (column) => `Sort by ${column}`,
  },
  districts: {
    title: "Employees by kecamatan",
    district: "Kecamatan (district)",
    population: "Inhabitants",
    finding: ({ most, mostValue, least, leastValue, period }) => `Employees per 1,000 inhabitants in ${period}: most in ${most} (${mostValue}), fewest in ${least} (${leastValue})`,
    tiles: "This region has not given the outlines of its kecamatan: each is drawn as one tile in alphabetical order, not where it lies.",
  },
  section: { contents: "On this page" },
  inquiry: {
    answers: "Each question, one answer",
    verdicts: { found: "Clearly there", small: "There but small", none: "None that matters", unclear: "Not yet known" },
    verdictsMore: {
      found: "The interval makes this sure, and the size matters.",
      small: "The interval makes this sure, but the size does not matter.",
      none: "What matters would have been seen, and was not.",
      unclear: "The data can carry neither a yes nor a no.",
    },
    advice: "What to do",
    more: "See the evidence",
    estimand: "What is estimated",
    method: "How",
    assumptions: "What is assumed",
    limits: "What this does not say",
    wouldChange: "What would change the answer",
    observations: "Observations",
    people: "People",
    silent: (reason) => `No answer: ${reason}.`,
    allPeriods: "All periods",
    specification: "Model",
    measure: "Measure",
    estimate: "Estimate",
    detectable: "Detectable",
    adjusted: "p, adjusted",
    ratings: "Ratings",
    raters: "Raters",
    noEffect: "no effect",
    units: { share: "share", "percentage-points": "percentage points", points: "points of the predicate scale (25–150)", score: "points of the score", sd: "standard deviations", ratio: "ratio", odds: "odds ratio", correlation: "correlation", count: "count", days: "days", years: "years", people: "people", rupiah: "rupiahs", "per-thousand": "per thousand" },
    tried: "How far the methods can be trusted",
    rounded: "Counts of observations, people and raters are rounded to tens; no rater, person or unit can be told from this page.",
  },
  evaluation: {
    scorecard: "Scorecard of every aspect",
    scorecardLead: "Each aspect is judged by its criteria: a strength where the interval clears the better threshold, a weakness where it lies beyond the worse one, and not yet known where the data cannot decide.",
    states: { strong: "Strong", mixed: "Mixed", weak: "Weak", unknown: "Not yet known" },
    trends: { better: "Better than a year ago", same: "No change that matters in a year", worse: "Worse than a year ago", unknown: "Trend not yet known" },
    senses: { strength: "Strength", improve: "To improve", weakness: "Weakness", unknown: "Not yet known" },
    judged: (share) => `${share} of its criteria could be judged`,
    decisions: (count) => `${count} things to do`,
    decisionsLead: "Ordered by expected effect (distance to the better threshold times importance) and certainty. The order is an argument, not a decision.",
    actor: "Who acts",
    concerned: ({ count, counted }) => `concerns about ${count} ${counted}`,
    certain: (certainty) => (certainty >= 1 ? "certain" : certainty >= 0.9 ? "nearly certain" : "fairly certain"),
    strengths: "Strengths, weaknesses and areas to improve",
    strengthsLead: "Every sentence comes from one rule: its number, thresholds and words are in data that can be downloaded.",
    strategy: "Strategy",
    regulation: "Basis",
    basis: "Thresholds from",
    withheld: (subject) => `${subject}: not yet known, because the number is confidential.`,
    noData: (subject) => `${subject}: not yet known, because there are no data.`,
    between: ({ subject, value, low, high, strong, weak }) => `${subject}: ${value}; ${low === "–" ? "its base is too small to decide" : `the interval ${low} to ${high} does not decide`} between the thresholds ${weak} and ${strong}.`,
    ranks: "Ranks of agencies, with their doubt",
    ranksLead: "The dot is the middle rank of 2,000 simulations that change the weights of the criteria and draw every number from its interval; the bar holds 90% of the ranks. Agencies with fewer than half of the criteria known are not ranked.",
    ranksFinding: ({ ranked, all, upper, lower }) => `${ranked} of ${all} agencies can be ranked; clearly in the upper half: ${upper}, in the lower: ${lower}.`,
    noRanks: "Too few numbers of agencies are known for ranks.",
    rank: "Middle rank",
    rankInterval: "90% interval",
    criteriaKnown: "Criteria known",
    merit: "The merit system: eight aspects and their evidence",
    meritLead: "By PermenPANRB 19/2025. The table shows what evidence this evaluation has; it is no score of the merit system.",
    meritAspect: "Aspect of the merit system",
    evidence: "Evidence",
    noEvidence: "No evidence in these data yet.",
  },
  validation: {
    summary: ({ held, within, outside, limits }) => `Of ${held} figures that are held to a bound, ${within} keep to it${outside === "0" ? "" : ` and ${outside} do not`}; ${limits} more lie where a method is known to fail and are shown as they are.`,
    scope: ({ methods, regimes }) => `${methods} methods in ${regimes} regimes`,
    none: "The study of the methods has not been run for this release.",
    regimes: "Regimes",
    limits: "Known limits",
    foundByStudy: "found by the study itself",
    regime: "Regime", target: "What", quantity: "Figure", value: "Value", error: "Monte-Carlo error", bound: "Held to", outcome: "Outcome", source: "Source of the bound",
    outcomes: { within: "within", outside: "outside", limit: "known limit" },
    seconds: (seconds, seed) => `Run in full in ${seconds} seconds, seed ${seed}.`,
  },
  explorer: {
    title: "Look at one agency",
    lead: "Choose an indicator and an agency; chart and table are drawn in your browser, and the choice is kept in the address of the page.",
    indicator: "Indicator",
    agency: "Agency",
    whole: "Whole region",
    show: "Show",
    loading: "Fetching data…",
    failed: "The data could not be fetched. The tables on this page hold the numbers.",
    table: "Numbers by period",
    empty: "There are no numbers for this choice.",
    compare: (agency) => `${agency} compared with the whole region (dashed)`,
  },
  quality: {
    kindsTitle: ({ share, accepted, read }) => `${share} of exported rows could be used: ${accepted} of ${read}`,
    kindsLead: "Every row that is read ends accepted or quarantined; none is lost.",
    kind: "Kind of export", files: "Files", read: "Read", accepted: "Accepted", quarantined: "Quarantined", warnings: "Warnings", share: "Accepted",
    total: "All",
    codesTitle: (kinds, count) => `${count} findings of ${kinds} kinds are to be mended at the source`,
    codesLead: "Findings counted by their code, without values and without people. The personnel agency holds the detail.",
    code: "Code", severity: "Severity", count: "Count",
    severities: { error: "error", warning: "warning", warn: "warning", stop: "stops", info: "note" },
    none: "No findings.",
    assumptions: "What was inferred because nothing said it",
  },
  downloads: {
    lead: (datasets) => `${datasets} datasets, each as CSV, Parquet, Arrow and an xlsx workbook, at addresses that stay.`,
    rows: "Rows", columns: "Columns", column: "Column", type: "Type", meaning: "Meaning",
    types: { string: "text", integer: "whole number", number: "number", boolean: "yes/no", date: "date" },
    withheldCells: (count) => `${count} cells not shown`,
    format: "Format", size: "Size", checksum: "SHA-256", files: "Files",
    metadata: "Metadata files",
    csvw: "Columns described for machines (CSVW)",
    metadataLead: "For harvesters and data portals: all datasets described in standard forms.",
    machine: {
      "datapackage.json": "Data Package v2", "data.json": "DCAT catalogue for Satu Data Indonesia",
      "SHA256SUMS.txt": "SHA-256 checksum of every file",
      "manifest.json": "what this site was made of: kinds of export, code, regulations, settings, and the checksum of every page and file",
    },
    last: (date) => `Last release ${date}`,
    next: (date) => `Next release ${date}`,
  },
  agency: agencyEnglish,
  protection: protectionEnglish,
  scenario: scenarioEnglish,
  methodology: {
    lead: (count) => `${count} indicators. The formula, legal basis and SQL below are those that ran, taken from the same registry as the numbers.`,
    formula: "Formula", reading: "How to read it", basis: "Legal basis", needs: "Needs", unit: "Unit",
    direction: "Direction",
    directions: { higher: "higher is better", lower: "lower is better", neutral: "neither is better" },
    uncertainty: "Uncertainty",
    intervals: { none: "full count, no interval", wilson: "95% Wilson interval", model: "interval from a model" },
    protection: "Confidentiality", protects: "small cells are not shown", open: "does not concern people",
    sql: "The SQL that ran", noRegulation: "not regulated specifically",
    symbols: "Symbols",
    symbolList: [
      { symbol: "[c]", meaning: "confidential: not shown because it concerns fewer than ten people, or because it would give another cell away" },
      { symbol: "[x]", meaning: "not available: there is no data or it cannot be computed" },
      { symbol: "[z]", meaning: "not applicable" },
    ],
    symbol: "Symbol", meaning: "Meaning",
    disclosure: "Protection of confidentiality",
    disclosureText: [
      "Before publication every dataset passes disclosure control. A cell is withheld where its numerator, its base or their difference is fewer than ten people, and then as many further cells as are needed that no total gives it away.",
      "The symbol [c] does not tell the two apart, so that it gives no hint.",
    ],
    seeFigure: "See its chart",
  },
};
