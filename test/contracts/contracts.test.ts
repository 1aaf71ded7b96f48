import { expect, test } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { foldHeader } from "../../loaders/ingest/headers.js";
import { recogniseTable } from "../../loaders/ingest/recogniseKind.js";

test.each(contracts.map((contract) => [contract.kind, contract] as const))("%s: a file with just its own headers is recognised as it", (kind, contract) => {
  const headers = contract.columns.map((column) => column.headers[0]!);
  const found = recogniseTable([["Kota Contoh", ""], headers, headers.map(() => "")], () => false);
  expect(found?.mapping.contract.kind).toBe(kind);
  expect(found?.dataRow).toBe(2);
  expect(found?.mapping.missing).toEqual([]);
});

test.each(contracts.map((contract) => [contract.kind, contract] as const))("%s: signature and required headers alone suffice", (kind, contract) => {
  const headers = contract.columns.filter((column) => column.signature || column.required).map((column) => column.headers[0]!);
  expect(recogniseTable([headers], () => false)?.mapping.contract.kind).toBe(kind);
});

test.each(contracts.map((contract) => [contract.kind, contract] as const))("%s: no header is both read and forbidden, keys are columns, code patterns compile", (_, contract) => {
  const read = contract.columns.flatMap((column) => column.headers.map(foldHeader));
  expect((contract.forbidden ?? []).map(foldHeader).filter((header) => read.includes(header))).toEqual([]);
  const names = contract.columns.map((column) => column.name);
  expect(new Set(names).size).toBe(names.length);
  for (const part of contract.key ?? []) expect([...names, "snapshot_date"]).toContain(part);
  for (const column of contract.columns) for (const [pattern] of column.codes ?? []) expect(() => new RegExp(`^(?:${pattern})$`)).not.toThrow();
  if (contract.columns.some((column) => column.type === "nip")) expect(read).not.toContain("nama");
});
