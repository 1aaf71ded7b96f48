import type { SheetTable, Workbook } from "../write/workbook.js";
import type { TableColumn } from "../write/table.js";
import type { Dataset } from "./catalogue.js";
import type { Content, DatasetRow } from "./datasetRows.js";
import type { Release } from "./published.js";

const text = (name: string): TableColumn => ({ name, type: "string" });

/** A dataset as a workbook: themes have one table per indicator, the others a single one. Indonesian first, English beside it. */
export function datasetWorkbook(dataset: Dataset, rows: readonly DatasetRow[], content: Pick<Content, "indicators" | "release">): Workbook {
  return {
    cover: { sheet: "Sampul", lines: coverLines(dataset, content.release) },
    contents: { sheet: "Daftar isi", title: "Daftar isi / Contents", headers: ["Lembar / Sheet", "Judul / Title"] },
    notes: [symbolNotes, columnNotes(dataset)],
    tables: dataset.theme ? indicatorTables(dataset, rows, content) : [{ sheet: "Tabel 1", title: both(dataset.title), subtitle: both(dataset.grain), table: { columns: dataset.columns, rows } }],
  };
}

function both({ id, en }: { readonly id: string; readonly en: string }): string {
  return `${id} / ${en}`;
}

function coverLines({ title, description, grain }: Dataset, release: Release): string[] {
  return [
    title.id, title.en, description.id, description.en, grain.id, grain.en,
    `Daerah / Region: ${release.region_name} (${release.region_code})`,
    `Penerbit / Publisher: ${release.publisher}`,
    `Tanggal data / Data as of: ${release.as_of}`,
    `Versi rilis / Release: ${release.version}`,
    `Rilis berikutnya / Next release: ${release.next_release}`,
    `Lisensi / Licence: ${release.licence}`,
    ...(release.synthetic ? ["Data contoh rekaan: tidak ada orang sungguhan. / Invented sample data: no real people."] : []),
    ...release.assumptions.map((assumption) => `Anggapan / Assumption: ${both(assumption)}`),
  ];
}

const symbolNotes: SheetTable = {
  sheet: "Catatan",
  title: "Catatan dan simbol / Notes and symbols",
  subtitle: "Sel angka tidak pernah kosong. Teks kosong pada dimensi dan kategori berarti jumlah. / No cell of a number is empty. Empty text in dimension and category means the total.",
  table: {
    columns: ["simbol / symbol", "arti", "meaning"].map(text),
    rows: [
      { "simbol / symbol": "[c]", arti: "Dirahasiakan: kurang dari 10 orang, atau akan membuka angka yang demikian.", meaning: "Confidential: fewer than 10 people, or it would give such a number away." },
      { "simbol / symbol": "[x]", arti: "Tidak tersedia: tidak dapat dihitung dari data yang ada.", meaning: "Not available: cannot be computed from the data at hand." },
      { "simbol / symbol": "[z]", arti: "Tidak berlaku bagi baris ini.", meaning: "Not applicable to this row." },
      { "simbol / symbol": "(status)", arti: "Kolom status memuat c, x, atau z; kosong berarti ada nilai.", meaning: "Column status holds c, x or z; empty means a value." },
    ],
  },
};

function columnNotes({ columns }: Dataset): SheetTable {
  return {
    sheet: "Kolom",
    title: "Kolom / Columns",
    subtitle: "Porsi adalah pecahan antara 0 dan 1. / Shares are fractions between 0 and 1.",
    table: {
      columns: ["kolom / column", "tipe / type", "judul", "title", "satuan", "unit"].map(text),
      rows: columns.map(({ name, type, title, unit }) => ({ "kolom / column": name, "tipe / type": type, judul: title.id, title: title.en, satuan: unit?.id ?? "", unit: unit?.en ?? "" })),
    },
  };
}

function indicatorTables({ theme, columns }: Dataset, rows: readonly DatasetRow[], { indicators }: Pick<Content, "indicators">): SheetTable[] {
  return indicators.filter((indicator) => indicator.theme === theme).map((indicator, at) => ({
    sheet: `Tabel ${at + 1}`,
    title: both(indicator.title),
    subtitle: indicator.available ? both(indicator.formula) : `[x] ${indicator.reason ? both(indicator.reason) : ""}`,
    table: { columns, rows: rows.filter((row) => row.indicator === indicator.id) },
  }));
}
