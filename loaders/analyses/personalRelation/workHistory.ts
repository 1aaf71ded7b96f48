import type { Warehouse } from "../../warehouse/warehouse.js";
import type { WorkHistory } from "./relationCells.js";

/** Places, posts and lines of command of all years on record. */
export async function workHistory(warehouse: Warehouse): Promise<WorkHistory> {
  return {
    places: await warehouse.rows("select person_id, year, unit_code from person_years where unit_code is not null"),
    heads: await warehouse.rows("select head_id, year, unit_code from unit_heads where head_id is not null and is_acting is not true"),
    superiors: await warehouse.rows("select person_id, year, superior_id from superiors where superior_id is not null"),
  };
}
