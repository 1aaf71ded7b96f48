import { employmentTypes } from "./codes.js";
import type { Contract } from "./contract.js";

/** Buku mutasi: entries to and exits from the region's workforce. */
export const movement: Contract = {
  kind: "movement",
  title: { id: "Buku mutasi", en: "Movement register" },
  table: "raw_movements",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU"], type: "nip", required: true, signature: true },
    { name: "movement_type", headers: ["Jenis Mutasi"], type: "code", required: true, signature: true, codes: [
      ["(PENGANGKATAN )?PPPK.*", "contract-start"], ["(CPNS|PENGANGKATAN).*", "appointment"], ["MUTASI MASUK", "transfer-in"], ["MUTASI KELUAR", "transfer-out"],
      ["PENSIUN( BUP)?", "retirement"], ["PENSIUN DINI", "early-retirement"], ["MENINGGAL( DUNIA)?", "death"], ["MENGUNDURKAN DIRI", "resignation"],
      ["DIBERHENTIKAN.*", "dismissal"], ["KONTRAK BERAKHIR", "contract-end"] ] },
    { name: "date", headers: ["TMT", "Tanggal"], type: "date", required: true },
    { name: "employment_type", headers: ["Jenis ASN"], type: "code", codes: employmentTypes },
  ],
  forbidden: ["Nama", "Nomor SK"],
  key: ["person", "movement_type", "date"],
};
