import type { Quantity } from "./limits.js";
import type { Text } from "./text.js";

/** What is estimated or tested. */
export const targetLabels: Readonly<Record<string, Text>> = {
  raterVariance: { id: "ragam penilai", en: "variance of raters" },
  rateeVariance: { id: "ragam pegawai", en: "variance of ratees" },
  raterShare: { id: "bagian ragam dari penilai", en: "share of variance from raters" },
  rateeShare: { id: "bagian ragam dari pegawai", en: "share of variance from ratees" },
  raterSd: { id: "simpangan baku penilai", en: "standard deviation of raters" },
  rateeSd: { id: "simpangan baku pegawai", en: "standard deviation of ratees" },
  covariance: { id: "kovarians pegawai dan penilai", en: "covariance of ratees and raters" },
  relation: { id: "pengaruh hubungan pribadi", en: "effect of a personal relation" },
  logOddsRatio: { id: "log rasio odds kelompok", en: "log odds ratio of the group" },
  logRatio: { id: "log rasio dampak", en: "log impact ratio" },
  share: { id: "proporsi", en: "share" },
  difference: { id: "selisih kelompok", en: "difference of groups" },
  shift: { id: "pergeseran kelompok", en: "shift of the group" },
  explained: { id: "bagian selisih yang terjelaskan", en: "explained part of the gap" },
  unexplained: { id: "bagian selisih yang tidak terjelaskan", en: "unexplained part of the gap" },
  raters: { id: "penilai yang ditandai longgar", en: "raters marked as lenient" },
  agreement: { id: "kesepakatan (ICC2)", en: "agreement (ICC2)" },
  consistency: { id: "konsistensi (ICC3)", en: "consistency (ICC3)" },
  alpha: { id: "alfa", en: "alpha" },
  correlation: { id: "korelasi sebenarnya", en: "true correlation" },
  first: { id: "korelasi hasil dengan hadangan pertama", en: "correlation of the outcome with the first hurdle" },
  second: { id: "korelasi hasil dengan hadangan kedua", en: "correlation of the outcome with the second hurdle" },
  events: { id: "kejadian jarang dalam kelompok", en: "rare events of the group" },
  populationMean: { id: "rata-rata seluruh populasi", en: "mean of the whole population" },
  pooledMean: { id: "rata-rata pengaruh yang digabung", en: "mean of the pooled effects" },
  pooledEffect: { id: "satu pengaruh setelah digabung sebagian", en: "one effect, partially pooled" },
  headcount: { id: "jumlah orang setelah lima tahun", en: "headcount after five years" },
  rateRatio: { id: "log rasio laju setelah mulai", en: "log rate ratio after the start" },
  effect: { id: "pengaruh pada yang mendapat perlakuan", en: "effect on the treated" },
  trends: { id: "jalur sebelum perlakuan", en: "path before treatment" },
  unit: { id: "unit yang terkendali", en: "a unit in control" },
  hazardRatio: { id: "log rasio hazard subdistribusi", en: "log ratio of subdistribution hazards" },
  incidence: { id: "bagian yang mengalami, dengan risiko bersaing", en: "share with the event, under competing risks" },
  survival: { id: "bagian yang belum mengalami setelah tiga tahun", en: "share without the event after three years" },
};

export const quantityLabels: Readonly<Record<Quantity, Text>> = {
  bias: { id: "bias", en: "bias" },
  rmse: { id: "galat kuadrat rata-rata (akar)", en: "root mean square error" },
  coverage: { id: "cakupan selang 95 %", en: "coverage of the 95 % interval" },
  typeOneError: { id: "galat jenis I", en: "type I error" },
  power: { id: "kuasa uji", en: "power" },
  falseFindings: { id: "temuan palsu", en: "false findings" },
};
