import type { Column, Contract } from "../contracts/contract.js";
import { plainLetters } from "./plainLetters.js";

/** A header without case and separators: `NAMA_UNOR`, `Nama Unor` and `namaUnor` are the same. */
export function foldHeader(header: string): string {
  return plainLetters(header).toLowerCase().replace(/[\s_.()'"*:]+/g, "");
}

const declared = new Map<string, string>();

/** The same for headers that contracts declare, remembered. */
function foldDeclared(header: string): string {
  const known = declared.get(header);
  if (known !== undefined) return known;
  const folded = foldHeader(header);
  declared.set(header, folded);
  return folded;
}

/** Folded, every header that some contract accepts or forbids. */
export function declaredHeaders(contracts: readonly Contract[]): ReadonlySet<string> {
  return new Set(contracts.flatMap((contract) => [...contract.columns.flatMap((column) => column.headers), ...(contract.forbidden ?? [])].map(foldDeclared)));
}

/** Headers beside a contract's own that complete a period which names only its month or quarter. */
export const companions = {
  year: ["tahun", "tahunmulaipenilaian", "tahunpenilaian"],
  startMonth: ["bulanmulaipenilaian"],
  endMonth: ["bulanselesaipenilaian"],
} as const;

/** Where a contract's columns stand in a file: column name → position; periods may have several candidates. */
export interface Mapping {
  readonly contract: Contract;
  /** position (0-based) of each mapped column's header */
  readonly positions: Readonly<Record<string, number>>;
  /** every position that could carry the period, best first */
  readonly periodPositions: readonly number[];
  readonly companions: { readonly year?: number; readonly startMonth?: number; readonly endMonth?: number };
  readonly missing: readonly Column[];
  /** headers that the contract knows, forbidden ones included */
  readonly known: number;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

const years: ReadonlySet<string> = new Set(companions.year);
/** Headers without meaning in any kind: running numbers, and the mark that the sample puts into its files. */
const meaningless: ReadonlySet<string> = new Set(["no", "nomor", "nourut", "synthetic"]);
const person = new Set(["nip", "nipbaru", "nippegawai", "nik", "nippns"]);

/** The file's headers against one contract; undefined if a signature header is absent or the file is about people and the contract is not. */
export function mapHeaders(contract: Contract, headers: readonly string[]): Mapping | undefined {
  const mapping = looseMapping(contract, headers);
  if (mapping.missing.some((column) => column.signature)) return undefined;
  const forbidden = new Set(contract.forbidden?.map(foldDeclared));
  const aboutPeople = headers.some((header) => person.has(foldHeader(header)) && !forbidden.has(foldHeader(header)));
  if (aboutPeople && !contract.columns.some((column) => column.type === "nip")) return undefined;
  return mapping.known / headers.filter((header) => header.trim()).length < 0.3 && mapping.known < 5 ? undefined : mapping;
}

/** The same without the demand for signature headers: for saying what a file of unknown kind is closest to. */
export function looseMapping(contract: Contract, headers: readonly string[]): Mapping {
  const folded = headers.map(foldHeader);
  const positions: Record<string, number> = {};
  const used = new Set<number>();
  const take = (accepted: readonly string[]) => {
    for (const header of accepted) {
      const at = folded.findIndex((text, i) => text === header && !used.has(i));
      if (at >= 0) return at;
    }
    return -1;
  };
  let periodPositions: number[] = [];
  for (const column of contract.columns) {
    const accepted = column.headers.map(foldDeclared);
    const at = take(accepted);
    if (at < 0) continue;
    positions[column.name] = at;
    used.add(at);
    if (column.type === "period") {
      const candidates = accepted.map((header) => folded.indexOf(header)).filter((i, k, all) => i >= 0 && all.indexOf(i) === k);
      const beyondYear = candidates.filter((i) => !years.has(folded[i]!));
      periodPositions = beyondYear.length ? beyondYear : candidates;
      for (const i of periodPositions) used.add(i);
    }
  }
  const hasPeriod = contract.columns.some((column) => column.type === "period");
  const beside = Object.fromEntries(
    Object.entries(companions).map(([name, accepted]) => [name, hasPeriod ? take(accepted) : -1]).filter(([, at]) => (at as number) >= 0),
  ) as Mapping["companions"];
  for (const at of Object.values(beside)) used.add(at as number);
  const forbidden = new Set(contract.forbidden?.map(foldDeclared));
  const first = new Map<string, number>();
  for (const [i, text] of folded.entries()) if (!first.has(text)) first.set(text, i);
  const dropped = folded.flatMap((text, i) => (!used.has(i) && (forbidden.has(text) || meaningless.has(text)) ? [i] : []));
  const accepted = new Set(contract.columns.flatMap((column) => column.headers.map(foldDeclared)));
  const gone = new Set(dropped);
  const rest = headers.map((_, i) => i).filter((i) => folded[i] && !used.has(i) && !gone.has(i));
  return {
    contract,
    positions,
    periodPositions,
    companions: beside,
    missing: contract.columns.filter((column) => !(column.name in positions)),
    known: used.size + dropped.length,
    unknown: rest.filter((i) => first.get(folded[i]!) === i && !accepted.has(folded[i]!)).map((i) => headers[i]!),
    repeated: rest.filter((i) => first.get(folded[i]!)! < i).map((i) => headers[i]!),
  };
}
