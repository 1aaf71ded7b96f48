import { sexes } from "./codes.js";
import type { Contract } from "./contract.js";

const elements = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"] as const;

/** Raw responses of the public satisfaction survey (SKM, PermenPANRB 14/2017), nine elements 1–4. */
export const satisfaction: Contract = {
  kind: "satisfaction",
  title: { id: "Survei kepuasan masyarakat (SKM)", en: "Public satisfaction survey (SKM)" },
  table: "raw_satisfactions",
  columns: [
    { name: "date", headers: ["tanggal"], type: "date", required: true },
    { name: "opd_name", headers: ["unit", "opd"], type: "text", required: true },
    { name: "service", headers: ["layanan"], type: "text" },
    { name: "sex", headers: ["jk", "jenis kelamin"], type: "code", codes: sexes },
    { name: "age", headers: ["usia"], type: "integer", min: 12, max: 110 },
    { name: "education", headers: ["pendidikan"], type: "text" },
    ...elements.map((name) => ({ name, headers: [name], type: "integer", min: 1, max: 4, signature: true }) as const),
  ],
  forbidden: ["saran", "nama", "pekerjaan", "no hp"],
};
