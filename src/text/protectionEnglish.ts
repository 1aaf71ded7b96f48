import type { ProtectionWords } from "./protectionWords.js";

export const protectionEnglish: ProtectionWords = {
  why: {
    title: "Why some numbers are not shown",
    paragraphs: [
      "This site tells of groups, not of people. The appraisal, attendance and pay of an employee are exempt information and personal data (UU 14/2008, UU 27/2022). If a table lets somebody work out a colleague's rating, that table cannot be recalled.",
      "A number is therefore withheld where it concerns fewer than ten people: its numerator, its base, or what is left. Then as many others are withheld as it takes, so that the small one cannot be worked out from its totals.",
      "Withheld too are numbers that say something of every member of a group, that rest on too few raters, or that come almost wholly from one or two people.",
    ],
  },
  symbols: {
    title: "How to read [c], [x] and [z]",
    paragraphs: ["All three mean that there is no number, for different reasons. Empty cells are not used, lest they be taken for zero. In charts, what is withheld is hatched or not drawn."],
  },
  secondary: {
    title: "Why large numbers can be withheld too",
    paragraphs: [
      "Hiding one number is often not enough. As long as its total is published, subtraction brings it back. The invented example below shows it: the Orchid Agency has seven women only.",
    ],
  },
  example: {
    agency: "Agency", agencies: ["Orchid Agency", "Lily Agency", "Magnolia Agency"], men: "Men", women: "Women", total: "Total", region: "All",
    unsafe: "Not safe: one number alone is hidden (invented example)",
    unsafeReading: "Anybody can work it out: 31 − 24 = 7, or 45 − 22 − 16 = 7.",
    safe: "Safe: three more numbers are withheld (invented example)",
    safeReading: "All that is known now is that the two withheld numbers of women come to 23. One of them may be anything from 0 to 23, and nobody can say which is the small one.",
  },
  kinds: {
    title: "[c] never tells which it is",
    paragraphs: [
      "A [c] may mean that the group is small, or that the number covers another. The difference is marked nowhere: not on pages, in charts, in their descriptions, in CSV, XLSX, Parquet or Arrow, nor in the order of rows. A mark would itself give away that a group has one to nine members.",
      "So do not read [c] as “few”. In many rows the number is in fact large.",
    ],
  },
  limits: {
    title: "What cannot be found out, and what still can",
    impossible: "What this site does not tell",
    impossibleList: [
      "The appraisal, attendance, pay or age of a person; names, NIP, NIK, addresses and telephone numbers are not stored at all.",
      "The ratings of a particular rater: results of models hold no rater, no small unit and no most extreme value.",
      "A number of one to nine people, as far as the sums and equalities between tables reach that we check.",
    ],
    possible: "What remains possible, and we cannot prevent",
    possibleList: [
      "Whoever knows of nine out of ten members of a group can infer the tenth. Ten is a threshold, not a proof.",
      "A number that is shown holds for its group. Where nearly all members have the same value, a reader knows much of each.",
      "Facts from elsewhere, such as a decree that names who was promoted, can be put together with these tables. No table can allow for all of them.",
      "Numbers are not blurred at random. All that is shown is true, so that protection rests on what is not shown.",
    ],
  },
  price: {
    title: "What is lost by withholding",
    paragraphs: [
      "Confidentiality has a price. The tables below say how many cells are withheld and what share of the people stand in them. The share of people is mostly far smaller than that of cells, as it is small groups above all that are withheld.",
      "Shares of people are in whole percent, and told only where ten rows at least are withheld and rounding leaves ten people at least; [c] else. For a dataset the share covers the indicators of which it may be told.",
    ],
  },
  datasets: "Datasets with withheld cells", dataset: "Dataset",
  indicators: "Indicators with withheld cells, and the grain that would avoid it", indicator: "Indicator",
  cells: "Cells", withheld: "Withheld", people: "People", coarser: "Grain that is enough (5% withheld at most)",
  grains: {
    "kategori-digabung": "small categories merged", "tahun-digabung": "years merged", "opd-digabung": "small agencies of a type merged",
    "opd-dan-kategori-digabung": "small agencies and categories merged", "tanpa-dimensi": "without categories",
    "opd-digabung-tanpa-dimensi": "small agencies merged, without categories", daerah: "the whole region only", "daerah-tanpa-dimensi": "the total of the region only",
  },
  left: ({ grain, share, upTo }) => `${grain} (${upTo ? "up to " : ""}${share})`,
  noGrain: "none of those tried", fine: "not needed: 5% at most already",
  none: "In this release no cell is withheld.",
  audit: { title: "Attacked before it is published", paragraphs: ["Before publication the files are attacked as a careful reader would: all sums, shares and equalities between tables become one system of equations, in which withheld numbers are looked for that can be worked out."] },
  auditResult: ({ withheld, recoverable, unknowns, constraints }) => `${withheld} cells withheld, ${recoverable} recoverable (${unknowns} unknown numbers, ${constraints} constraints).`,
  more: {
    title: "More, and whom to ask",
    paragraphs: [
      "The data of people stay on a computer of the personnel agency. This site is made only of tables that passed disclosure control and cannot open any other. Its pages load nothing from another address.",
      "The file SECURITY.md in the source code says who might try, what they could get, what stands against it, and what does not.",
    ],
  },
  downloads: "Download the numbers of this page", methodology: "Methodology and formulas",
  ask: (publisher) => `Questions about the data are answered by ${publisher}.`,
  report: "If you find a number that gives away somebody's data, tell the publisher in private and do not spread it.",
  link: "Why is it withheld?",
};
