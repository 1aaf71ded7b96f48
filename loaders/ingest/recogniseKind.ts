import { contracts } from "../contracts/index.js";
import type { Contract } from "../contracts/contract.js";
import { declaredHeaders, foldHeader, looseMapping, mapHeaders, type Mapping } from "./headers.js";
import { nearest } from "./editDistance.js";

/** A table found in rows of cells: its headers, where its data start (index of the first data row) and what it is. */
export interface Recognised {
  readonly headers: readonly string[];
  readonly dataRow: number;
  /** rows above the headers that are as full as a row of data */
  readonly passedOver: number;
  readonly mapping: Mapping;
}

const headerSearch = 30;

/**
 * The header row (one row or a merged pair, among the first thirty) whose names fit a contract best. Two kinds that fit
 * equally are told apart by the period cells below: whole years are annual appraisals, parts of a year periodic ones.
 */
export function recogniseTable(rows: readonly (readonly string[])[], wholeYear: (text: string) => boolean, among: readonly Contract[] = contracts): Recognised | undefined {
  let best: (Recognised & { score: number }) | undefined;
  const declared = declaredHeaders(among);
  for (let at = 0; at < Math.min(rows.length, headerSearch); at++) {
    if (rows[at]!.filter((cell) => declared.has(foldHeader(cell))).length < 1) continue;
    for (const depth of [1, 2] as const) {
      const headers = headerCells(rows, at, depth);
      if (!headers) continue;
      for (const mapping of fitting(headers, rows, at + depth, wholeYear, among)) {
        const score = scoreOf(mapping) - (depth === 2 ? 0.5 : 0);
        if (!best || score > best.score) best = { headers, dataRow: at + depth, passedOver: fullRows(rows.slice(0, at), headers), mapping, score };
      }
    }
  }
  return best;
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim()).length;

function fullRows(rows: readonly (readonly string[])[], headers: readonly string[]): number {
  const full = Math.max(4, filled(headers) / 2);
  return rows.filter((cells) => filled(cells) >= full).length;
}

function fitting(headers: readonly string[], rows: readonly (readonly string[])[], dataRow: number, wholeYear: (text: string) => boolean, among: readonly Contract[]): Mapping[] {
  const mappings = among.map((contract) => mapHeaders(contract, headers)).filter((m) => m !== undefined);
  const periodic = mappings.find((m) => m.contract.kind === "periodic-appraisal");
  const annual = mappings.find((m) => m.contract.kind === "annual-appraisal");
  if (!periodic || !annual) return mappings;
  const cells = rows.slice(dataRow, dataRow + 200).flatMap((row) => periodic.periodPositions.map((i) => row[i] ?? "")).filter((text) => text.trim());
  const years = cells.filter(wholeYear).length;
  const loser = cells.length && years > cells.length / 2 ? periodic : annual;
  return mappings.filter((m) => m !== loser);
}

function scoreOf(mapping: Mapping): number {
  const missingRequired = mapping.missing.filter((column) => column.required).length;
  const share = Object.keys(mapping.positions).length / mapping.contract.columns.length;
  return mapping.known - 1.5 * missingRequired + share;
}

function headerCells(rows: readonly (readonly string[])[], at: number, depth: 1 | 2): string[] | undefined {
  const top = rows[at]!;
  if (top.filter((cell) => cell.trim()).length < 2) return undefined;
  if (depth === 1) return [...top];
  const bottom = rows[at + 1];
  if (!bottom || !bottom.some((cell, i) => cell.trim() && !top[i]?.trim())) return undefined;
  let group = "";
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, i) => {
    const above = top[i]?.trim() ?? "";
    const below = bottom[i]?.trim() ?? "";
    if (above) group = above;
    if (!below) return above;
    if (!above && !group) return below;
    return above || group ? `${above || group} ${below}` : below;
  });
}

export interface Closest {
  readonly kind: string;
  readonly missing: readonly string[];
  /** header of the file → accepted header that it may be meant as */
  readonly meant: readonly (readonly [string, string])[];
}

/** What a table of unknown kind is nearest to, and which of its headers look like misspelt ones. */
export function closestKind(rows: readonly (readonly string[])[], among: readonly Contract[] = contracts): Closest | undefined {
  let best: { mapping: Mapping; score: number } | undefined;
  for (const headers of rows.slice(0, headerSearch)) {
    if (headers.filter((cell) => cell.trim()).length < 2) continue;
    for (const contract of among) {
      const mapping = looseMapping(contract, headers);
      const score = mapping.known + 0.7 * spellings(mapping).length + mapping.known / contract.columns.length;
      if (mapping.known >= 1 && (!best || score > best.score)) best = { mapping, score };
    }
  }
  if (!best) return undefined;
  const needed = best.mapping.missing.filter((column) => column.signature || column.required);
  return { kind: best.mapping.contract.kind, missing: needed.map((column) => column.headers[0]!), meant: spellings(best.mapping) };
}

/** Unknown headers of a file that are a few letters away from a header that the contract misses. */
export function spellings(mapping: Mapping): (readonly [string, string])[] {
  const accepted = mapping.missing.flatMap((column) => column.headers);
  return mapping.unknown.flatMap((header) => {
    const near = foldHeader(header).length > 3 ? nearest(header, accepted) : undefined;
    return near ? [[header, near] as const] : [];
  });
}
