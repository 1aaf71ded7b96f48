import type { AgencyWords } from "./agencyWords.js";

export const agencyEnglish: AgencyWords = {
  description: (name) => `Staff, need, appraisals, development and service of ${name}, compared with other agencies with regard to its size.`,
  types: { sekretariat: "Secretariat", inspektorat: "Inspectorate", badan: "Board (badan)", dinas: "Department (dinas)", kecamatan: "District office (kecamatan)", rsud: "Regional general hospital", satpol: "Civil service police" },
  sectors: { pendidikan: "education", kesehatan: "health", lingkungan: "environment", pelayanan: "services", kewilayahan: "districts", pemerintahan: "administration" },
  sector: (name) => `sector: ${name}`,
  headcount: ({ name, people, period, change, difference, beforePeriod }) => {
    const size = `${name} employed ${people} people in ${period}`;
    if (change === "up") return `${size}, ${difference} more than in ${beforePeriod}.`;
    if (change === "down") return `${size}, ${difference} fewer than in ${beforePeriod}.`;
    return change === "same" ? `${size}, as many as in ${beforePeriod}.` : `${size}.`;
  },
  headcountWithheld: (name) => `The headcount of ${name} is not shown, for confidentiality.`,
  like: ({ kind, count }) => kind === "type" ? `It is compared with the whole region and with the median of like agencies: ${count} others of its type.` : `It is compared with the whole region and with the median of like agencies: ${count} others of its size.`,
  sections: {
    pegawai: "Who works here", kebutuhan: "Need and shortage", pensiun: "Retirement", penilaian: "Appraisals",
    pengembangan: "Development and careers", kehadiran: "Attendance and payroll", partisipasi: "Participation", layanan: "Service to citizens", seleksi: "Recruitment",
  },
  measure: "Measure", before: "From the year before", peers: "Like ones (n)", course: "Trend",
  courseFrom: ({ first, firstPeriod, last, lastPeriod }) => `from ${first} (${firstPeriod}) to ${last} (${lastPeriod})`,
  change: ({ change, difference }) => ({ up: `up ${difference}`, down: `down ${difference}`, same: "the same", unclear: "not clearly different", none: "–" })[change],
  more: (count) => `${count} more measures`,
  verdicts: "Strengths and weaknesses",
  strengths: "Strengths", weaknesses: "To be improved",
  noStrength: "No measure is clearly better than its threshold yet.",
  noWeakness: "No measure is clearly worse than its threshold yet.",
  notYetKnown: (count) => `${count} more criteria cannot be judged yet: their numbers are not shown, missing or too uncertain.`,
  fromFunnels: "Named here are measures beyond the control limits of 99.8% for an agency of this size.",
  beyond: ({ subject, value, region, n }) => `${subject}: ${value} of ${n}, against ${region} in the region.`,
  funnels: "Compared with regard to size",
  funnelsLead: "Each dot is an agency. Small agencies stray far by chance alone; those beyond the limits stray further than is usual for their size.",
  funnelsMore: ({ shown, all }) => `Shown are ${shown} of ${all} measures, those furthest out first; the table has all of them.`,
  noFunnels: "No measure of this agency can be placed between control limits: its numbers are not shown, for confidentiality.",
  size: "Number of people or cases (logarithmic scale)",
  limits: (level) => `${level} limits`,
  places: {
    favourable: { alarm: "better than usual (99.8%)", warning: "somewhat better (95%)", varied: "better, but as agencies do differ" },
    unfavourable: { alarm: "worse than usual (99.8%)", warning: "somewhat worse (95%)", varied: "worse, but as agencies do differ" },
  },
  within: "within the limits", withinLabel: "Place",
  funnelDescription: ({ subject, value, n, region, place, count }) => `${subject}: ${value} of ${n}, region ${region}, ${place}. Funnel plot of ${count} agencies; its table is below the chart.`,
  funnelSummary: ({ subject, period, favourable, unfavourable, warned, count }) => favourable === "0" && unfavourable === "0"
    ? `${subject}: none of ${count} agencies was beyond the 99.8% limits in ${period}, ${warned} beyond those of 95%`
    : `${subject}: of ${count} agencies, ${favourable} did better and ${unfavourable} worse than usual in ${period}`,
  chanceLimits: (level) => `Dotted lines: limits of ${level} by chance alone.`,
  widened: (times) => `Agencies differ further than by chance (${times} times the usual variation); the limits are widened by that variation.`,
  chance: "Agencies differ no further than by chance; the limits are exact binomial ones.",
  funnelReading: "About one agency in twenty lies beyond the 95% limits by chance, one in five hundred beyond those of 99.8%. A place outside is a reason to ask; it does not say why.",
  withheld: "What cannot be shown",
  withheldCount: ({ withheld, all }) => `${withheld} of the ${all} measures of this agency are not shown.`,
  withheldReason: "The symbol [c] means confidential: the number concerns fewer than ten people, or would give away another one that does. The smaller an agency, the more has to be kept.",
  withheldList: "Measures that are confidential",
  nothingWithheld: (all) => `All ${all} measures of this agency can be shown.`,
  withheldRest: "the rest is not shown",
  all: "All agencies",
  allLead: (count) => `${count} agencies, the largest first. Choose one to see its staff, appraisals and service.`,
  listCaption: "Agencies by headcount",
  people: "Employees", weakCount: "Weaknesses", notShown: "Not shown",
  notShownOf: ({ withheld, all }) => `${withheld} of ${all} measures`,
  gallery: "Where agencies stray",
  galleryLead: "Better and worse here mean beyond the control limits of 99.8% around the region's value, with regard to the size of each agency.",
  calm: (count) => `In ${count} more measures every agency lies within the limits:`,
  noAgencies: "There is no data on agencies yet.",
  dataOf: (publisher, date) => `Source: ${publisher}, data as of ${date}.`,
};
