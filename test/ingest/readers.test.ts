import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { cleanCell } from "../../loaders/ingest/cleanCell.js";
import { decodeText } from "../../loaders/ingest/decodeText.js";
import { delimitedRows, splitLine } from "../../loaders/ingest/delimitedLine.js";
import { editDistance, nearest } from "../../loaders/ingest/editDistance.js";
import { foldHeader } from "../../loaders/ingest/headers.js";
import { quoteLongNumbers } from "../../loaders/ingest/jsonSheets.js";
import { completePeriod, parsePeriod } from "../../loaders/ingest/parsePeriod.js";
import { parseNip } from "../../loaders/ingest/parseNip.js";
import { untilLastWhole } from "../../loaders/ingest/readHead.js";
import { scanLines } from "../../loaders/ingest/scanLines.js";
import { periodTextOf, snapshotDateOf, yearOf } from "../../loaders/ingest/snapshotDate.js";
import { textLines } from "../../loaders/ingest/textLines.js";

const seed = { seed: 29, numRuns: 300 };
const delimiter = fc.constantFrom(",", ";", "|", "\t");
const signs = fc.constantFrom("a", "é", "1", " ", '"', ",", ";", "|", "\t", "\n", "'");
const cell = fc.string({ unit: signs, maxLength: 12 });
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ maxLength: 40 }));
const quotedCell = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe("delimited lines", () => {
  it("give back quoted cells, whatever they hold", () => {
    fc.assert(fc.property(delimiter, fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (mark, rows) => {
      const lines = rows.map((row) => row.map(quotedCell).join(mark)).join("\n").split("\n");
      const read = [...delimitedRows(rows.length ? lines : [], mark)];
      expect(read.map((row) => row.cells)).toEqual(rows);
      expect(read.some((row) => row.broken)).toBe(false);
      expect(read.map((row) => row.line)).toEqual(rows.map((_, i) => 1 + rows.slice(0, i).flat().join("").split("\n").length - 1 + i));
    }), seed);
  });

  it("lose no letter of a line, quoted well or badly", () => {
    fc.assert(fc.property(delimiter, fc.string({ unit: signs.filter((sign) => sign !== "\n"), maxLength: 40 }), (mark, line) => {
      const bare = (text: string) => text.replaceAll(mark, "").replaceAll('"', "");
      expect(bare(splitLine(line, mark).cells.join(""))).toBe(bare(line));
    }), seed);
  });

  it("put every line into one row, in order", () => {
    fc.assert(fc.property(delimiter, fc.array(fc.string({ unit: signs.filter((sign) => sign !== "\n"), minLength: 1, maxLength: 8 }), { maxLength: 250 }), (mark, lines) => {
      const starts = [...delimitedRows(lines, mark)].map((row) => row.line);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(starts.length === 0).toBe(lines.length === 0);
      const letters = (texts: readonly string[]) => texts.join("").replace(/[^aé1]/g, "").length;
      expect(letters([...delimitedRows(lines, mark)].flatMap((row) => row.cells))).toBe(letters(lines));
    }), { ...seed, numRuns: 100 });
  });
});

describe("bytes", () => {
  it("of UTF-8 come back as they were, also beside bytes that are none", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 30 }), fc.integer({ min: 0xf8, max: 0xff }), (before, after, byte) => {
      expect(decodeText(Buffer.from(before), "utf-8")).toBe(before);
      const text = decodeText(Buffer.concat([Buffer.from(before), Buffer.from([byte]), Buffer.from(after)]), "windows-1252");
      expect(text).toBe(before + iconv.decode(Buffer.from([byte]), "windows-1252") + after);
    }), seed);
  });

  it("are never cut within a character", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), fc.nat(80), (text, length) => {
      const cut = untilLastWhole(Buffer.from(text).subarray(0, length));
      expect(text.startsWith(cut.toString("utf8"))).toBe(true);
    }), seed);
  });

  it("are counted and read as the same lines", async () => {
    const folder = mkdtempSync(join(tmpdir(), "neraca-lines-"));
    const path = join(folder, "a.csv");
    try {
      await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: fc.constantFrom("a", "é", '"', " "), maxLength: 5 }), fc.constantFrom("\n", "\r\n"))), async (parts) => {
        const text = parts.map(([line, end]) => line + end).join("");
        writeFileSync(path, text);
        const read: string[] = [];
        for await (const lines of textLines(path, "utf-8", 0)) read.push(...lines);
        expect(read).toEqual(parts.map(([line]) => line));
        const scan = await scanLines(path, false);
        expect([scan.lines, scan.blankCount, scan.quotes, scan.utf8, scan.loneReturns]).toEqual([parts.length, parts.filter(([line]) => !line).length, text.includes('"'), true, false]);
      }), { ...seed, numRuns: 60 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("cells", () => {
  it("are clean once cleaned, and keep what is no white space", () => {
    fc.assert(fc.property(anyText, (text) => {
      const clean = cleanCell(text);
      if (clean === null) return;
      expect(clean).toBe(clean.trim());
      expect(clean.replace(/\s/g, "")).toBe(text.replace(/^'/, "").replace(/[\s\u00a0\ufeff]/g, "").replace(/\s/g, ""));
    }), seed);
  });

  it("fold as headers to what folds no further", () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(foldHeader(foldHeader(text))).toBe(foldHeader(text));
    }), seed);
  });
});

describe("names a few letters away", () => {
  const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  const naive = (a: string, b: string): number => (!a || !b ? a.length + b.length : Math.min(naive(a.slice(1), b) + 1, naive(a, b.slice(1)) + 1, naive(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)));

  it("are as far as the definition says", () => {
    fc.assert(fc.property(short, short, short, (a, b, c) => {
      expect(editDistance(a, b)).toBe(naive(a, b));
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }), { ...seed, numRuns: 100 });
  });

  it("are proposed only within a third of the length, the nearest first", () => {
    fc.assert(fc.property(short, fc.array(short, { maxLength: 6 }), (text, candidates) => {
      const found = nearest(text, candidates);
      const far = candidates.map((candidate) => editDistance(text, candidate)).filter((distance) => distance > 0 && distance <= Math.max(1, Math.floor(text.length / 3)));
      expect(found === undefined ? undefined : editDistance(text, found)).toBe(far.length ? Math.min(...far) : undefined);
    }), seed);
  });
});

describe("numbers of people", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2004-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  it("say what was written into them", () => {
    fc.assert(fc.property(day, fc.integer({ min: 1970, max: 2026 }), fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 29 })), fc.constantFrom("L", "P"), fc.integer({ min: 1, max: 999 }), (birthDate, startYear, middle, sex, serial) => {
      const nip = `${birthDate.replaceAll("-", "")}${startYear}${String(middle).padStart(2, "0")}${sex === "L" ? 1 : 2}${String(serial).padStart(3, "0")}`;
      const wanted = { ok: true, nip, birthDate, startYear, sex, kind: middle <= 12 ? "PNS" : "PPPK", startMonth: middle <= 12 ? middle : null };
      expect(parseNip(nip)).toEqual(wanted);
      expect(parseNip(`' ${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`)).toEqual(wanted);
      expect(parseNip(nip.slice(1))).toEqual({ ok: false, reason: "length" });
      expect(parseNip(`${nip.slice(0, 15)}000`)).toEqual({ ok: false, reason: "damaged" });
    }), seed);
  });

  it("without quotation marks in JSON keep their digits, texts stay as they are", () => {
    fc.assert(fc.property(fc.array(fc.record({ nip: fc.stringMatching(/^[1-9]\d{17}$/), text: anyText, small: fc.integer() })), (entries) => {
      const json = `[${entries.map(({ nip, text, small }) => `{"nip": ${nip}, "text": ${JSON.stringify(text)}, "small": ${small}}`).join(",")}]`;
      expect(JSON.parse(quoteLongNumbers(json))).toEqual(entries.map((entry) => ({ ...entry })));
    }), seed);
  });
});

describe("periods and dates in names", () => {
  it("are read from any text without an error, and only of years 1940 to 2100", () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.stringMatching(/^[0-9 /-]{4,23}$/), fc.stringMatching(/^(TW|Triwulan|Bulan)? ?(I|II|IV|3|Mei)[ /-][0-9]{4}$/)), (text) => {
      for (const period of [parsePeriod(text), completePeriod(text, "quarter", "2024"), completePeriod(text, "month", "2024")]) {
        if (period === null) continue;
        expect(period).toMatch(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/);
        expect(Number(period.slice(0, 4))).toBeGreaterThanOrEqual(1940);
        expect(parsePeriod(period)).toBe(period);
      }
    }), { ...seed, numRuns: 1000 });
  });

  it("of a snapshot are found in each spelling, and no other day is", () => {
    const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
    const day = fc.date({ min: new Date("1991-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, fc.constantFrom("", "data/", "arsip lama/"), (date, folder) => {
      const [y, m, d] = date.split("-") as [string, string, string];
      for (const name of [`asn_${date}.csv`, `ASN ${d}-${m}-${y}.xlsx`, `asn.${d}.${m}.${y}.csv`, `PNS per ${Number(d)} ${months[Number(m) - 1]} ${y}.csv`]) {
        expect([name, snapshotDateOf(folder + name)]).toEqual([name, date]);
        expect([name, yearOf(folder + name)]).toEqual([name, Number(y)]);
      }
      expect(parsePeriod(periodTextOf(`rekap-${y}-${m}.csv`) ?? "")).toBe(`${y}-${m}`);
    }), seed);
    fc.assert(fc.property(anyText, (text) => {
      const found = snapshotDateOf(text);
      if (found !== null) expect(new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found);
    }), seed);
  });
});
