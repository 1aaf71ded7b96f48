import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest, writeIngestReport } from "../../loaders/ingest/index.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";

async function inTemp(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "neraca-report-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("samples stop at a hundred and the counts still add up to all", async () => {
  await inTemp(async (folder) => {
    mkdirSync(join(folder, "exports"));
    const lines = Array.from({ length: 250 }, (_, i) => `19850214201001${i % 2 ? 1 : 2}${String(i + 1).padStart(3, "0")};2024;${i % 2 ? "Dinas Satu" : "Dinas Dua"};Bagus`);
    writeFileSync(join(folder, "exports", "a.csv"), `NIP;Tahun;Unit Kerja;Predikat Kinerja\n${lines.join("\n")}\n`);
    await withWarehouse(":memory:", async (warehouse) => {
      const report = await ingest(warehouse, { exports: join(folder, "exports"), key: Buffer.alloc(32), tempDirectory: folder });
      expect(report).toMatchObject({ files: 1, read: 250, accepted: 0, quarantined: 250, findings: { "code-unknown": 250 } });
      const [sums] = await warehouse.rows("select count(*) filter (row_no is not null) as samples, sum(count)::bigint as total, sum(count) filter (unit = 'Dinas Satu')::bigint as one from findings");
      expect(sums).toEqual({ samples: 100, total: 250, one: 125 });
      await writeIngestReport(warehouse, join(folder, "out"));
    });
    const text = (name: string) => readFileSync(join(folder, "out", name), "utf8");
    expect(text("files.csv")).toBe("file,kind,read,accepted,quarantined,warnings,outcome,reason\na.csv,annual-appraisal,250,0,250,0,refused,no row could be accepted\n");
    expect(text("findings.ndjson").trim().split("\n").map((line) => (JSON.parse(line) as { count: number }).count).reduce((a, b) => a + b)).toBe(250);
    expect(text("findings.csv").split("\n")[0]).toBe("code,severity,kind,file,sheet,row_no,column_name,value,expected,message,hint,rule,period,unit,count");
    expect(text("quarantine.csv").trim().split("\n")).toHaveLength(251);
    if (process.platform !== "win32") expect(statSync(join(folder, "out", "files.csv")).mode & 0o777).toBe(0o600);
  });
});

test("a large file and its small parts give the same rows, people and findings", async () => {
  await inTemp(async (folder) => {
    const nip = (i: number) => `19${70 + (i % 30)}0${1 + (i % 9)}1${i % 9}2010${(i % 12) + 1 < 10 ? "0" : ""}${(i % 12) + 1}${(i % 2) + 1}${String((i % 900) + 1).padStart(3, "0")}`;
    const header = "nip;nama;Periode;unorNama;hasilKinerjaNilai;perilakuKerjaNilai;kuadranKinerjaNilai;penilaiNipNrp;Tanggal Penilaian";
    const line = (i: number) => {
      const odd = i % 997 === 0;
      return `${odd ? "'" : ""}${nip(i)};Contoh;${i % 5000 === 1 ? "TW 2 tahun 2024" : "Triwulan I 2024"};${odd ? "Dinas  Contoh" : "Dinas Contoh"};${i % 1009 === 0 ? "9" : "SESUAI EKSPEKTASI"};${i % 1013 === 0 ? "Dibawah Ekspektasi " : "2"};Baik;${nip(i + 1)};${i % 1019 === 0 ? "2024-04-05" : i % 1021 === 0 ? "05-13-2024" : "05-04-2024"}`;
    };
    const lines = Array.from({ length: 120_000 }, (_, i) => line(i));
    const results: unknown[] = [];
    for (const [name, parts] of [["whole", 1], ["parts", 4]] as const) {
      mkdirSync(join(folder, name));
      const size = lines.length / parts;
      for (let p = 0; p < parts; p++) writeFileSync(join(folder, name, `p${p}.csv`), `${header}\n${lines.slice(p * size, (p + 1) * size).join("\n")}\n`);
      await withWarehouse(":memory:", async (warehouse) => {
        const report = await ingest(warehouse, { exports: join(folder, name), key: Buffer.alloc(32), tempDirectory: folder });
        const [sums] = await warehouse.rows("select count(*) as n, sum(hash(q.pseudonym, r.pseudonym, period, unit_name, result, behaviour, predicate, entry_date))::varchar as h from raw_periodic_appraisals a left join people q using (person_id) left join people r on r.person_id = a.rater_id");
        results.push({ sums, findings: report.findings, read: report.read, quarantined: report.quarantined });
        const [numbered] = await warehouse.rows<{ wrong: number }>("select count(*) as wrong from raw_periodic_appraisals where (period = '2024-Q2') <> ((row_no - 2 + (file_id - 1) * 30000) % 5000 = 1)");
        expect(numbered!.wrong).toBe(0);
      });
    }
    expect(results[0]).toEqual(results[1]);
  });
}, 120_000);

test("each code's rows are compared with the period before, where there were none too", async () => {
  await inTemp(async (folder) => {
    mkdirSync(join(folder, "exports"));
    const line = (i: number, year: number, predicate: string) => `19850214201001${1 + (i % 2)}${String(i).padStart(3, "0")};${year};Dinas Satu;${predicate}`;
    const rows = [line(1, 2023, "Baik"), line(2, 2023, "Baik"), line(3, 2024, "Baik"), line(3, 2024, "Baik"), line(4, 2023, "Baik"), line(4, 2023, "Baik"), line(5, 2024, "Baik"), line(5, 2024, "Baik")];
    writeFileSync(join(folder, "exports", "a.csv"), `NIP;Tahun;Unit Kerja;Predikat Kinerja\n${rows.join("\n")}\n`);
    await withWarehouse(":memory:", async (warehouse) => {
      await ingest(warehouse, { exports: join(folder, "exports"), key: Buffer.alloc(32), tempDirectory: folder });
      await writeIngestReport(warehouse, join(folder, "out"));
    });
    const lines = readFileSync(join(folder, "out", "comparison.csv"), "utf8").trim().split("\n");
    expect(lines[0]).toBe("kind,code,severity,period,rows,previous_period,previous_rows,change");
    expect(lines.filter((text) => text.includes("duplicate-key"))).toEqual(["annual-appraisal,duplicate-key,error,2024,2,2023,1,1"]);
  });
});
