import type { Warehouse } from "../../warehouse/warehouse.js";

export const elements = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"] as const;
export type Element = (typeof elements)[number];

/** The elements that are about staff: competence and behaviour. */
export const staffElements: readonly Element[] = ["u6", "u7"];
export const otherElements: readonly Element[] = elements.filter((element) => !staffElements.includes(element));

export interface SurveyResponse {
  readonly response: number;
  readonly opd: string;
  readonly year: number;
  readonly service: string;
  /** regulation under which it was asked */
  readonly version: string;
  /** answers of one agency on one day may hang together */
  readonly cluster: string;
  /** 1 to 4 by element; null where not answered */
  readonly scores: readonly (number | null)[];
  readonly weights: readonly number[];
}

/** Responses of the satisfaction survey with the regulation in force on their day. */
export async function surveyResponses(warehouse: Warehouse): Promise<SurveyResponse[]> {
  const columns = elements.map((element) => `max(score) filter (element = '${element}') as ${element}`).join(", ");
  const rows = await warehouse.rows<{ response: number; opd: string; year: number; service: string; version: string; day: string } & Record<Element, number | null>>(`
    select response_id as response, opd_id as opd, year, coalesce(service, '') as service, version, date::varchar as day, ${columns}
    from satisfaction_scores group by all order by response_id`);
  const weights = await warehouse.rows<{ version: string; element: Element; weight: number }>("select version, element, weight from regulation_satisfaction_weights");
  const byVersion = new Map([...new Set(weights.map(({ version }) => version))].map((version) => [
    version, elements.map((element) => weights.find((row) => row.version === version && row.element === element)?.weight ?? 0),
  ]));
  return rows.map((row) => ({
    response: Number(row.response), opd: row.opd, year: row.year, service: row.service, version: row.version, cluster: `${row.opd} ${row.day}`,
    scores: elements.map((element) => row[element]), weights: byVersion.get(row.version)!,
  }));
}
