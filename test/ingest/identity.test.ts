import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hmacSql } from "../../loaders/ingest/people.js";
import { mask, maskMacrosSql } from "../../loaders/ingest/mask.js";
import { parseNip } from "../../loaders/ingest/parseNip.js";
import { literal, withWarehouse } from "../../loaders/warehouse/warehouse.js";

test("the pseudonym is the HMAC-SHA256 of node:crypto, for keys shorter and longer than a block", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    for (const key of [Buffer.from("k"), Buffer.alloc(32, 9), Buffer.alloc(64, 1), Buffer.alloc(200, 255)]) {
      for (const nip of ["198502142010011990", "200001012024212999"]) {
        const [row] = await warehouse.rows<{ h: string }>(`select ${hmacSql(key, literal(nip))} as h`);
        expect(row!.h).toBe(createHmac("sha256", key).update(nip).digest("hex"));
      }
    }
  });
});

test("a masked value keeps its length and shows neither digit nor letter", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    for (const sql of maskMacrosSql) await warehouse.run(sql);
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[0-9 ']{16,22}$/), fc.constantFrom("Budi Élan, S.Pd", "BAIK 1990")), { minLength: 20, maxLength: 40 }), async (texts) => {
      const clean = texts.map((text) => text.replaceAll("\0", " "));
      const rows = await warehouse.rows<{ m: string; p: string }>(`select masked(v) as m, coalesce(masked_part(v), '') as p from (values ${clean.map((text, i) => `(${i}, ${literal(text)})`).join(", ")}) t(i, v) order by i`);
      for (const [i, { m, p }] of rows.entries()) {
        expect(m).not.toMatch(/[0-9A-WYZa-wyz]/);
        expect(p.replace(/[^0-9]/g, "").length).toBeLessThanOrEqual(8);
        expect(mask(clean[i]!)).not.toMatch(/[0-9A-WYZa-wyz]/);
      }
    }), { seed: 7, numRuns: 20 });
    const [row] = await warehouse.rows<Record<string, string>>("select masked_part('Sangat Biak') as a, masked_part('Budi Santoso') as b, masked_part('budi1985@contoh.id') as c, masked_unit('Dinas Contoh') as d, masked_unit('Budi Santoso') as e, masked_figures('at most ' || 198502142010011990) as f, masked_figures((198502142010011990)::double::varchar) as g, masked_figures('not before 2024-01-05') as h");
    expect(row).toEqual({ a: "Sangat Xxxx", b: "Xxxx Xxxxxxx", c: "xxxx••••@xxxxxx.xx", d: "Dinas Contoh", e: "Xxxx Xxxxxxx", f: "at most ••••••••••••••••••", g: "•.••••••••••••••e+••", h: "not before 2024-01-05" });
  });
});

test("a NIP says birth date, appointment, kind and sex", () => {
  expect(parseNip("198502142010011990")).toEqual({ ok: true, nip: "198502142010011990", kind: "PNS", birthDate: "1985-02-14", startYear: 2010, startMonth: 1, sex: "L" });
  expect(parseNip("'19850214 202421 2 991")).toMatchObject({ ok: true, kind: "PPPK", startMonth: null, sex: "P" });
});

test("a NIP that is damaged, short or malformed is told apart", () => {
  const reason = (text: string) => {
    const parsed = parseNip(text);
    return parsed.ok ? null : parsed.reason;
  };
  expect(["1.98502E+17", "1,98502142010012E+17", "198502142010011000"].map(reason)).toEqual(["damaged", "damaged", "damaged"]);
  expect(["", "123456789", "1985021420100119901"].map(reason)).toEqual(["length", "length", "length"]);
  expect(["198513142010011990", "198502302010011990", "198502142010131990", "198502142010013990", "198502541010011990"].map(reason)).toEqual(Array(5).fill("structure"));
});
