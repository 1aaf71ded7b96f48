import { dateText, partsOf, yearEnd, type DateStyle, type Day } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { educations, gradeCode, gradeName, gradeOn } from "../grades.js";
import { table, type Format, type Layout, type PlannedFile } from "../layout.js";
import { birthPlaces, canaries, canaryOf } from "../names.js";
import { Type, typeNames } from "../people.js";
import { dashed, identifier } from "../random.js";
import type { Sample } from "../sample.js";

/** SIASN "Export Data ASN", 64 columns. */
export const siasnHeaders = ["PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "JENIS PEGAWAI ID", "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM ID", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS", "KARTU ASN VIRTUAL", "NOMOR SK CPNS", "TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID", "GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN ID", "JENIS JABATAN NAMA", "JABATAN ID", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN ID", "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID", "PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID", "KPKN NAMA", "LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "UNOR NAMA", "INSTANSI INDUK ID", "INSTANSI INDUK NAMA", "INSTANSI KERJA ID", "INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA", "SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA"] as const;

/** Columns that later versions of the export append, in this order. */
export const siasnAppended = ["IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID", "ESELON NAMA"] as const;

const fileNames = ["PNS", "PPPK", "PPPK_Paruh_Waktu"] as const;
const kinds = { 1: "Jabatan Struktural", 2: "Jabatan Fungsional Tertentu", 4: "Jabatan Fungsional Umum" } as const;
const echelonNames: Record<string, string> = { 21: "II.a", 22: "II.b", 31: "III.a", 32: "III.b", 41: "IV.a", 42: "IV.b" };

interface Version {
  readonly format: Format;
  readonly style: DateStyle;
  readonly appended: number;
  readonly path: (type: string, day: Day) => string;
}

function versionOf(sample: Sample, year: number, type: Type): Version {
  const back = sample.window.last - year;
  const iso = (name: string, day: Day) => `siasn/Export_Data_ASN_${name}_${dateText(day, "YYYY-MM-DD")}.csv`;
  if (sample.large) return { format: dialects.siasn, style: back % 2 ? "YYYY-MM-DD" : "DD-MM-YYYY", appended: Math.max(0, 5 - back), path: iso };
  if (back === 0 && type === Type.PartTime) return { format: { as: "xlsx" }, style: "serial", appended: 5, path: (name, day) => `siasn/${name} per ${dateText(day, "words")}.xlsx` };
  if (back === 0) return { format: dialects.siasn, style: "DD-MM-YYYY", appended: 5, path: iso };
  if (back === 1) return { format: { ...dialects.siasn, encoding: "utf8-bom", newline: "\r\n" }, style: "YYYY-MM-DD", appended: 3, path: (name, day) => `siasn/${year}/ASN ${name} ${dateText(day, "DD-MM-YYYY").replaceAll("-", "")}.csv` };
  if (back === 2) return { format: dialects.excel, style: "DD/MM/YYYY", appended: 1, path: (name, day) => `siasn/${year}/${name} ${dateText(day, "words")}.csv` };
  return { format: dialects.siasn, style: "DD-MM-YYYY", appended: 0, path: iso };
}

export const asnSnapshotLayout: Layout = {
  kind: "asn-snapshot",
  files(sample) {
    const files: PlannedFile[] = [];
    for (const year of sample.years) {
      for (const type of [Type.Pns, Type.Pppk, Type.PartTime]) {
        if (type === Type.PartTime && year !== sample.window.last) continue;
        const version = versionOf(sample, year, type);
        files.push(table(version.path(fileNames[type]!, yearEnd(year)), version.format, [...siasnHeaders, ...siasnAppended.slice(0, version.appended)], () => rows(sample, year, type, version)));
      }
    }
    return files;
  },
};

function* rows(sample: Sample, year: number, type: Type, version: Version): Iterable<Cell[]> {
  const { people, defects } = sample;
  const day = yearEnd(year);
  const there = (i: number) => people.type[i] === type && sample.active(i, day);
  const pick = (topic: string, share: number, accept = there) => (type === Type.Pns ? defects.choose(topic, year, people.count, share, accept) : none);
  const excel = version.format.as === "delimited" && version.format.delimiter === ";";
  const damaged = excel ? pick("nip", 0.0005) : none;
  const doubled = pick("double", 0.0008, (i) => there(i) && !damaged.has(i));
  const unplaced = pick("unplaced", 0.0012, (i) => there(i) && !damaged.has(i));
  const otherBirth = type === Type.Pns ? defects.choose("birth", 0, people.count, 0.0012, (i) => people.type[i] === Type.Pns) : none;
  const otherSex = type === Type.Pns ? defects.choose("sex", 0, people.count, 0.0008, (i) => people.type[i] === Type.Pns && !otherBirth.has(i)) : none;
  for (let i = 0; i < people.count; i++) {
    if (!there(i)) continue;
    const row = person(sample, i, day, version);
    if (damaged.has(i)) {
      row[1] = `${people.nip[i]![0]}.${people.nip[i]!.slice(1, 5)}E+17`;
      defects.add("nip-damaged-by-excel", "asn-snapshot");
      sample.realised.count(`snapshot rows lost ${year}`);
    } else {
      if (otherBirth.has(i)) {
        row[8] = dateText(people.birth[i]! + 31, version.style);
        defects.add("nip-birth-differs", "asn-snapshot");
      }
      if (otherSex.has(i)) {
        row[9] = people.sex[i] ? "M" : "F";
        defects.add("nip-sex-differs", "asn-snapshot");
      }
      if (unplaced.has(i)) {
        for (const at of [54, 55, 62, 63]) row[at] = null;
        defects.add("unit-code-missing", "asn-snapshot");
      }
    }
    const copy = doubled.has(i) ? [...row] : undefined;
    yield row;
    if (!copy) continue;
    const other = sample.organisation.units[sample.organisation.opds[(sample.unitOn(i, day).opd + 1) % sample.organisation.opds.length]!.unit]!;
    copy[54] = dashed(other.code);
    copy[55] = other.name;
    defects.add("duplicate-key", "asn-snapshot");
    yield copy;
  }
}

const none: ReadonlySet<number> = new Set();

function person(sample: Sample, i: number, day: Day, version: Version): Cell[] {
  const { people, seed } = sample;
  const { style } = version;
  const pns = people.type[i] === Type.Pns;
  const date = (d: Day) => dateText(d, style);
  const birth = people.birth[i]!;
  const start = people.start[i]!;
  const education = educations[people.education[i]!]!;
  const unit = sample.unitOn(i, day);
  const opd = sample.organisation.units[sample.opdOf(unit).unit]!;
  const { position, name, since, leads } = sample.positionOn(i, day);
  const { grade, since: gradeSince } = gradeOn(start, people.education[i]!, day);
  const months = Math.max(0, Math.floor((day - start) / 30.4375));
  const draw = people.nameDraw[i]!;
  const canary = canaryOf(i);
  const serial = String(i).padStart(7, "0");
  const { year, month, day: dayOfMonth } = partsOf(birth);
  const nik = canary !== undefined ? canaries.nik[canary]! : `9973${String(dayOfMonth + (people.sex[i] ? 40 : 0)).padStart(2, "0")}${String(month).padStart(2, "0")}${String(year).slice(2)}${serial.slice(-4)}`.padEnd(16, "9").slice(0, 16);
  const cpnsGrade = pns ? [gradeCode(education.entry), gradeName(education.entry)] : [education.contractCode, education.contract];
  const nowGrade = pns ? [gradeCode(grade), gradeName(grade)] : [education.contractCode, education.contract];
  const status = start + 365 > day && pns ? "C" : "P";
  const cells: Cell[] = [
    dashed(identifier(seed, "pns", i)), `'${people.nip[i]}`, pns && draw % 5 ? `'4100${serial.slice(-5)}` : null, sample.name(i), draw % 41 === 0 ? "Drs." : null, people.education[i]! >= 7 ? (draw % 2 ? "S.Pd." : "S.E.") : null,
    identifier(seed, "place", draw % birthPlaces.length), birthPlaces[draw % birthPlaces.length]!, date(birth), people.sex[i] ? "F" : "M",
    "7", "Lainnya", String((draw % 4) + 1), ["Menikah", "Cerai", "Janda/Duda", "Belum Kawin"][draw % 4]!, `'${nik}`, canary !== undefined ? canaries.phones[canary]! : `0899-0000-${serial.slice(-5)}`, canary !== undefined ? canaries.emails[canary]! : `pegawai${serial}@contoh.invalid`, null, `Jl. Rekaan No. ${(draw % 90) + 1}`, `'99.${serial}`, `'0009${serial}`,
    pns ? "15" : null, pns ? "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota" : people.type[i] === Type.Pppk ? "PPPK Kab./Kota" : typeNames[2], pns ? "01" : "71", pns ? "Aktif" : "PPPK Aktif", pns ? status : "PPPK",
    draw % 3 ? `KV${serial}` : null, `813/${serial}/SK-REKAAN`, date(start), date(start), pns && status === "P" ? `821/${serial}/SK-REKAAN` : null, pns && status === "P" ? date(start + 365) : null, pns && status === "P" ? date(start + 365) : null,
    cpnsGrade[0]!, cpnsGrade[1]!, nowGrade[0]!, nowGrade[1]!, date(pns ? gradeSince : start), Math.floor(months / 12), months % 12,
    position.type, kinds[position.type], position.code, name, date(Math.min(since, day)),
    education.code, education.level, identifier(seed, "education", people.education[i]!), education.subject, String(year + 18 + people.education[i]! / 2 | 0), "KP0001", "KPPN Rekaan", "LK1373", "Kota Sawahlunto",
    dashed(unit.code), unit.name, "A5EB0000", "Pemerintah Kota Sawahlunto", "A5EB0000", "Pemerintah Kota Sawahlunto", dashed(opd.code), opd.name, dashed(opd.code), opd.name,
    "1", unit.group === "school" ? unit.name : null, draw % 2 ? "Y" : "N", leads >= 0 && position.echelon ? position.echelon : "99", leads >= 0 && position.echelon ? echelonNames[position.echelon]! : "NON",
  ];
  cells.length = 64 + version.appended;
  return cells;
}
