/** Code lists shared by several contracts. Patterns match the whole upper-cased, space-collapsed cell. */
export const sexes = [
  ["M|L|PRIA|LAKI[- ]?LAKI|1", "L"],
  ["F|P|W|WANITA|PEREMPUAN|2", "P"],
] as const;

/** Rating of results or behaviour, SIASN order: 1 above, 2 meets, 3 below expectation. */
export const ratings = [
  ["1|DI ?ATAS.*|ABOVE.*", 1],
  ["2|SESUAI.*|MEETS.*", 2],
  ["3|DI ?BAWAH.*|BELOW.*", 3],
] as const;

/** Predikat kinerja pegawai: 1 Sangat Baik … 5 Sangat Kurang. */
export const predicates = [
  ["1|SANGAT BAIK|SB", 1],
  ["2|BAIK|B", 2],
  ["3|BUTUH PERBAIKAN.*|CUKUP|BP", 3],
  ["4|KURANG(/? ?MISCONDUCT)?|K", 4],
  ["5|SANGAT KURANG|SK", 5],
] as const;

/** Predikat kinerja organisasi: 1 Istimewa, 2 Baik, 3 Butuh Perbaikan, 4 Kurang, 5 Sangat Kurang. */
export const organisationPredicates = [
  ["1|ISTIMEWA|SANGAT BAIK", 1],
  ["2|BAIK", 2],
  ["3|BUTUH PERBAIKAN.*|CUKUP", 3],
  ["4|KURANG", 4],
  ["5|SANGAT KURANG", 5],
] as const;

export const employmentTypes = [
  [".*PARUH ?WAKTU.*|PPPK ?PW", "PPPK_PW"],
  [".*(PPPK|P3K).*", "PPPK"],
  [".*(PNS|CPNS).*", "PNS"],
] as const;
