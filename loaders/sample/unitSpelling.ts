const short: readonly (readonly [string, string])[] = [
  ["Dinas Pendidikan", "DISDIK"], ["Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana", "Dinkes,  Pengendalian Penduduk & KB"], ["Rumah Sakit Umum Daerah", "RSUD"],
  ["Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"], ["Sekretariat Daerah", "SETDA"], ["Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"],
  ["Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"], ["Badan Keuangan dan Aset Daerah", "BKAD"], ["Kecamatan", "Kec."], ["Dinas Komunikasi dan Informatika", "Diskominfo"], ["Dinas Perhubungan", "Dishub"],
];

/** A unit's name as people type it: abbreviated, in capitals, or with doubled spaces. */
export function abbreviated(name: string, draw: number): string {
  const found = short.find(([full]) => name.startsWith(full));
  if (found && draw % 3) return name.replace(found[0], found[1]);
  return draw % 2 ? name.replaceAll(" ", "  ") : ` ${name.toUpperCase().replace(" DAN ", " & ")}`;
}
