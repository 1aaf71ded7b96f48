import type { Bilingual } from "../contracts/contract.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import type { Region } from "./region.js";

export interface ResolvedRegion {
  readonly name: string;
  readonly code: string;
  readonly asOf: string;
  readonly publisher: string;
  readonly licence: string;
  readonly version: string;
  readonly nextRelease: string;
  readonly siteUrl?: string;
  readonly contact?: string;
  readonly assumptions: readonly Bilingual[];
}

/** Completes a region from the raw tables: what the file does not say is inferred, and each inference is listed. */
export async function inferRegion(warehouse: Warehouse, region: Region, asOf?: string): Promise<ResolvedRegion> {
  const assumptions: Bilingual[] = [];
  const found = region.name ?? (await rootName(warehouse));
  const name = found ?? "Pemerintah daerah";
  if (!region.name) {
    assumptions.push(
      found
        ? { id: `Nama pemerintah daerah diambil dari data: “${name}”.`, en: `The name of the government was taken from the data: “${name}”.` }
        : { id: "Nama pemerintah daerah tidak tercantum dalam data.", en: "The data do not name the government." },
    );
  }
  const date = asOf ?? region.asOf ?? (await latestDate(warehouse));
  if (!asOf && !region.asOf) {
    assumptions.push({
      id: `Tanggal evaluasi ${date}: tanggal data ASN terbaru di berkas ekspor.`,
      en: `Evaluation date ${date}: the latest snapshot among the exports.`,
    });
  }
  const next = region.nextRelease ?? yearLater(date);
  if (!region.nextRelease) {
    assumptions.push({
      id: `Rilis berikutnya diperkirakan ${next}: satu tahun setelah tanggal evaluasi.`,
      en: `The next release is expected on ${next}: one year after the evaluation date.`,
    });
  }
  const years = await snapshotYears(warehouse);
  if (!region.name) {
    assumptions.push({
      id: years.length ? `Periode diambil dari data: ${years.join(", ")}.` : "Tidak ada data ASN: periode tidak dapat ditentukan.",
      en: years.length ? `Periods were taken from the data: ${years.join(", ")}.` : "There is no snapshot: periods can't be determined.",
    });
    const source = await unitSource(warehouse);
    assumptions.push(source);
  }
  return {
    name,
    code: region.code ?? "",
    asOf: date,
    publisher: region.publisher ?? `BKPSDM ${name}`,
    licence: region.licence ?? "CC-BY-4.0",
    version: region.version ?? date,
    nextRelease: next,
    ...(region.siteUrl ? { siteUrl: region.siteUrl } : {}),
    ...(region.contact ? { contact: region.contact } : {}),
    assumptions,
  };
}

/** The root of the unit hierarchy, else the agency that most people of the snapshots work for. */
async function rootName(warehouse: Warehouse): Promise<string | undefined> {
  const [found] = await warehouse.rows<{ name: string | null }>(`
    select coalesce(
      (select unit_name from raw_unit_hierarchies u
       where parent_code is null or parent_code not in (select unit_code from raw_unit_hierarchies where unit_code is not null)
       order by (select count(*) from raw_unit_hierarchies c where c.parent_code = u.unit_code) desc, unit_name limit 1),
      (select agency_name from raw_asn_snapshots where agency_name is not null group by agency_name order by count(*) desc, agency_name limit 1)
    ) as name`);
  return found?.name?.replace(/^pemerintah\s+(?:daerah\s+)?/i, "").trim() || undefined;
}

async function latestDate(warehouse: Warehouse): Promise<string> {
  const [row] = await warehouse.rows<{ date: string | null }>(`
    select coalesce(
      (select max(snapshot_date) from raw_asn_snapshots),
      make_date((select max(year) from raw_annual_appraisals), 12, 31),
      make_date((select max(left(period, 4)::int) from raw_periodic_appraisals), 12, 31),
      make_date((select max(year) from raw_staffing_needs), 12, 31),
      make_date((select max(left(period, 4)::int) from raw_attendances), 12, 31),
      make_date((select max(left(period, 4)::int) from raw_payrolls), 12, 31),
      (select max(date) from raw_satisfactions),
      make_date((select max(left(period, 4)::int) from raw_sector_indicators), 12, 31)
    )::varchar as date`);
  if (!row?.date) throw new RangeError("no export carries a date to evaluate at: give --as-of YYYY-MM-DD");
  return row.date;
}

async function snapshotYears(warehouse: Warehouse): Promise<number[]> {
  const rows = await warehouse.rows<{ year: number }>("select distinct year(snapshot_date)::int as year from raw_asn_snapshots where snapshot_date is not null order by 1");
  return rows.map((row) => row.year);
}

async function unitSource(warehouse: Warehouse): Promise<Bilingual> {
  const [row] = await warehouse.rows<{ n: number }>("select count(*) as n from raw_unit_hierarchies");
  return row?.n
    ? { id: `Perangkat daerah diambil dari hierarki unit (${row.n} unit).`, en: `Agencies were taken from the unit hierarchy (${row.n} units).` }
    : { id: "Tidak ada hierarki unit: perangkat daerah diambil dari nama satuan kerja pada data ASN.", en: "There is no unit hierarchy: agencies were taken from the unit names of the snapshots." };
}

function yearLater(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
