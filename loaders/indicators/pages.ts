/** The pages that show indicators and answers: one for each aspect of the evaluation, and the quality of the data. */
export const pages = ["kepegawaian", "rekrutmen", "karier", "kinerja", "bias", "kehadiran", "partisipasi", "layanan", "indeks", "perencanaan", "mutu-data"] as const;

export type Page = (typeof pages)[number];
