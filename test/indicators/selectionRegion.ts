import type { MartRows } from "./marts.js";

type Reached = "registered" | "sat" | "met" | "skb" | "appointed";
const order: readonly Reached[] = ["registered", "sat", "met", "skb", "appointed"];

const applicant = (opd_id: string, sex: string | null, reached: Reached, year = 2024) => {
  const at = order.indexOf(reached);
  return { year, opd_id, sex, attended_skd: at >= 1, met_threshold: at >= 2, sat_skb: at >= 3, is_appointed: at >= 4, is_final: true };
};

const formation = (opd_id: string, position_key: string, posts: number, applicants: number, appointed: number, dates: Record<string, unknown>) =>
  ({ year: 2024, opd_id, position_key, position_name: opd_id === "dinas-a" ? "Guru" : position_key, posts, applicants, appointed, unfilled: Math.max(0, posts - appointed), ...dates });

/** Of a selection whose SKB is still to come. */
const unfinished = { year: 2023, sat_skb: null, is_appointed: null, is_final: false };

/** Nine applicants for five posts of three formations, and two of a selection that goes on. */
export const selectionRegion: MartRows = {
  applicants: [
    applicant("dinas-a", "P", "appointed"), applicant("dinas-a", "P", "skb"), applicant("dinas-a", "L", "skb"), applicant("dinas-a", "L", "met"), applicant("dinas-a", "P", "sat"),
    applicant("dinas-a", null, "registered"), applicant("dinas-b", "L", "appointed"), applicant("dinas-b", "P", "met"), applicant("dinas-b", "P", "sat"),
    { ...applicant("dinas-b", "L", "met"), ...unfinished }, { ...applicant("dinas-b", "L", "sat"), ...unfinished },
  ],
  formations: [
    // announced for fifteen days and three to object, the first and the last counted
    formation("dinas-a", "GURU", 2, 6, 1, {
      has_criteria: true, announced_date: "2024-08-27", opened_date: "2024-08-20", closed_date: "2024-09-10", skd_result_date: "2024-11-17", skb_result_date: "2025-01-06",
      objection_start_date: "2025-01-07", objection_end_date: "2025-01-09", appointed_date: "2025-01-26",
    }),
    // announced for fourteen days, two days to object
    formation("dinas-b", "GURU", 1, 3, 1, {
      has_criteria: true, announced_date: "2024-08-28", opened_date: "2024-09-01", closed_date: "2024-09-10", skd_result_date: "2024-11-20", skb_result_date: "2025-01-10",
      objection_start_date: "2025-01-11", objection_end_date: "2025-01-12", appointed_date: "2025-01-30",
    }),
    formation("dinas-b", "DOKTER", 2, 0, 0, { has_criteria: null, announced_date: null, opened_date: "2024-08-20", closed_date: "2024-09-10" }),
  ],
};
