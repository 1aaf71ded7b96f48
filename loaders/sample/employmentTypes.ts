export enum Type { Pns, Pppk, PartTime }

export const typeNames = ["PNS", "PPPK", "PPPK Paruh Waktu"] as const;
