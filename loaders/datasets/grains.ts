/** Tables of less detail, the least coarse first. */
export const grainIds = ["kategori-digabung", "tahun-digabung", "opd-digabung", "opd-dan-kategori-digabung", "tanpa-dimensi", "opd-digabung-tanpa-dimensi", "daerah", "daerah-tanpa-dimensi"] as const;

export type GrainId = (typeof grainIds)[number];
