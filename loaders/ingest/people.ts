import { createHash } from "node:crypto";
import type { Warehouse } from "../warehouse/warehouse.js";

const block = 64;

/**
 * SQL of HMAC-SHA256 (RFC 2104) over a text, as 64 hexadecimal digits. `sha256` gives hexadecimal, so the inner digest is
 * turned into bytes before the outer one.
 */
export function hmacSql(key: Uint8Array, text: string): string {
  const short = key.length > block ? createHash("sha256").update(key).digest() : Buffer.from(key);
  const padded = Buffer.concat([short, Buffer.alloc(block - short.length)]);
  const pad = (byte: number) => `unhex('${Buffer.from(padded.map((value) => value ^ byte)).toString("hex")}')`;
  return `sha256(${pad(0x5c)} || unhex(sha256(${pad(0x36)} || encode(${text}))))`;
}

/** Facts that an 18-digit number holds, as SQL over a BIGINT `nip`; `fault` is null where its structure is sound. */
const facts = `
  nip,
  try_cast((nip // 100000000000000)::varchar || '-' || lpad(((nip // 1000000000000) % 100)::varchar, 2, '0') || '-' || lpad(((nip // 10000000000) % 100)::varchar, 2, '0') as date) as birth_date,
  (nip // 1000000) % 10000 as start_year,
  (nip // 10000) % 100 as middle,
  case (nip // 1000) % 10 when 1 then 'L' when 2 then 'P' end as sex,
  nip % 1000 as serial`;

/** Temp tables of the run: `nips` (number → person) and `bad_nips` (number → finding). They hold identities and die with the connection. */
export async function openPeople(warehouse: Warehouse): Promise<void> {
  await warehouse.run("create or replace temp table nips (nip BIGINT, person_id INTEGER); create or replace temp table bad_nips (nip BIGINT, code VARCHAR)");
}

export async function closePeople(warehouse: Warehouse): Promise<void> {
  await warehouse.run("drop table if exists temp.nips; drop table if exists temp.bad_nips");
}

/**
 * Gives a person to every new number among `columns` of the table: people are numbered in the order of their pseudonyms within
 * a file and of files within the run, so that the same inputs give the same ids.
 */
export async function addPeople(warehouse: Warehouse, key: Uint8Array, table: string, columns: readonly string[]): Promise<void> {
  const all = columns.map((column) => `select ${column} as nip from ${table}`).join(" union all ");
  await warehouse.run(`
    create or replace temp table new_nips as
    select ${facts} from (
      select distinct nip from (${all}) found where nip is not null
        and not exists (from nips where nips.nip = found.nip) and not exists (from bad_nips where bad_nips.nip = found.nip));
    insert into bad_nips select nip, case when serial = 0 then 'nip-damaged-by-excel' else 'nip-structure' end from new_nips
    where serial = 0 or birth_date is null or birth_date not between date '1900-01-01' and date '2100-12-31' or sex is null or start_year not between 1940 and 2100 or not (middle between 1 and 12 or middle between 21 and 29);
    create or replace temp table new_people as
    select nip, (select coalesce(max(person_id), 0) from people) + row_number() over (order by pseudonym) as person_id, pseudonym, birth_date, sex, middle, start_year
    from (select *, ${hmacSql(key, "nip::varchar")} as pseudonym from new_nips where not exists (from bad_nips where bad_nips.nip = new_nips.nip));
    insert into nips select nip, person_id from new_people;
    insert into people select person_id, pseudonym, birth_date, sex, case when middle between 1 and 12 then 'PNS' else 'PPPK' end, start_year from new_people order by person_id;
    drop table new_nips; drop table new_people`);
}
