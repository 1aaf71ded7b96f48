import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Defects } from "./defects.js";

/** Files that belong to no kind, or to one twice: an empty one, a shopping list, and a copy of an export. */
export async function writeHostileFiles(out: string, copied: string, defects: Defects): Promise<{ path: string; kind: string; rows: number }[]> {
  await mkdir(join(out, "lain-lain"), { recursive: true });
  await writeFile(join(out, "lain-lain", "kosong.csv"), "");
  await writeFile(join(out, "lain-lain", "daftar-belanja.csv"), "Barang;Satuan;Harga;SYNTHETIC\nKertas;rim;52.000;true\nTinta;botol;98.000;true\n");
  const copy = `lain-lain/Salinan ${copied.split("/").at(-1)!}`;
  await copyFile(join(out, ...copied.split("/")), join(out, ...copy.split("/")));
  for (const code of ["file-empty", "kind-unknown", "file-duplicate"]) defects.add(code, "");
  return [
    { path: "lain-lain/kosong.csv", kind: "", rows: 0 },
    { path: "lain-lain/daftar-belanja.csv", kind: "", rows: 2 },
    { path: copy, kind: "", rows: 0 },
  ];
}
