import { sample } from "../../sample.js";

export const indicator = sample({ id: "awal", theme: "komposisi-pegawai", order: 9 });
