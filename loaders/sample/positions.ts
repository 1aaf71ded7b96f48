import type { Group, Unit } from "./organisation.js";
import { identifier } from "./random.js";

/** What somebody does when leading no unit. */
export enum Duty { Teacher, Health, OfficeFunctional, Clerical }

export interface Family {
  readonly name: string;
  readonly duty: Duty;
  readonly retirement: { readonly usual: number; readonly madya: number };
}

const teacher = { usual: 60, madya: 60 };
const functional = { usual: 58, madya: 60 };

/** Functional and clerical families; a family has a position per level. */
export const families: readonly Family[] = [
  ...["Guru Kelas", "Guru Mata Pelajaran", "Guru Taman Kanak-Kanak"].map((name) => ({ name, duty: Duty.Teacher, retirement: teacher })),
  ...["Perawat", "Bidan", "Dokter", "Apoteker", "Nutrisionis", "Tenaga Sanitasi Lingkungan", "Pranata Laboratorium Kesehatan"].map((name) => ({ name, duty: Duty.Health, retirement: functional })),
  ...["Analis Sumber Daya Manusia Aparatur", "Perencana", "Auditor", "Pranata Komputer", "Arsiparis", "Pustakawan", "Penyuluh Pertanian", "Analis Kebijakan", "Polisi Pamong Praja", "Pengendali Dampak Lingkungan"].map((name) => ({ name, duty: Duty.OfficeFunctional, retirement: functional })),
  ...["Pengadministrasi Perkantoran", "Penata Layanan Operasional", "Pengelola Layanan Operasional", "Operator Layanan Operasional", "Pengelola Umum Operasional", "Penelaah Teknis Kebijakan"].map((name) => ({ name, duty: Duty.Clerical, retirement: { usual: 58, madya: 58 } })),
];

const indices = [Duty.Teacher, Duty.Health, Duty.OfficeFunctional, Duty.Clerical].map((duty) => families.flatMap((family, i) => (family.duty === duty ? [i] : [])));

export const familiesOf = (duty: Duty): readonly number[] => indices[duty]!;

export const levels = [
  { code: "TR", name: "Terampil" }, { code: "MH", name: "Mahir" }, { code: "PY", name: "Penyelia" },
  { code: "PT", name: "Ahli Pertama" }, { code: "MU", name: "Ahli Muda" }, { code: "MA", name: "Ahli Madya" },
] as const;

/** Level of a functional official by grade (1 I/a … 17 IV/e) and whether the post asks for a degree. */
export function levelOf(grade: number, degree: boolean): number {
  if (degree) return grade >= 13 ? 5 : grade >= 11 ? 4 : 3;
  return grade >= 11 ? 2 : grade >= 9 ? 1 : 0;
}

export interface Position {
  readonly code: string;
  readonly name: string;
  /** SIASN JENIS JABATAN ID */
  readonly type: "1" | "2" | "4";
  readonly level: string | null;
  readonly retirementAge: number | null;
  readonly echelon: string;
}

/** Every position that may occur: families × levels, clerical ones, and the head of each unit. */
export class Positions {
  readonly #byFamily: readonly (readonly Position[])[];
  readonly #heads: readonly (Position | undefined)[];

  constructor(seed: number, units: readonly Unit[]) {
    this.#byFamily = families.map((family, i) => {
      if (family.duty === Duty.Clerical) return [{ code: identifier(seed, "position", i), name: family.name, type: "4", level: null, retirementAge: null, echelon: "" }];
      const stem = family.duty === Duty.Teacher ? "Guru" : family.name;
      return levels.map((level, j) => ({
        code: identifier(seed, "position", i, j + 1), name: `${stem} ${level.name}`, type: "2", level: level.code,
        retirementAge: level.code === "MA" ? family.retirement.madya : family.retirement.usual, echelon: "",
      }));
    });
    this.#heads = units.map((unit) => unit.head ? {
      code: unit.headCode, name: unit.head, type: unit.echelon ? "1" : "2", level: null,
      retirementAge: unit.echelon ? null : unit.group === "school" ? 60 : 58, echelon: unit.echelon,
    } : undefined);
  }

  of(family: number, level: number): Position {
    const own = this.#byFamily[family]!;
    return own[Math.min(level, own.length - 1)]!;
  }

  head(unit: number): Position {
    return this.#heads[unit]!;
  }

  get functional(): Position[] {
    return [...this.#byFamily.flat().filter((position) => position.type === "2"), ...this.#heads.flatMap((head) => (head?.type === "2" ? [head] : []))];
  }

  get clerical(): Position[] {
    return this.#byFamily.flat().filter((position) => position.type === "4");
  }
}

/** PPPK stand in SIASN with the level first: `AHLI PERTAMA - GURU KELAS`. */
export function contractName(family: number, level: number): string {
  return (contractNames[family * levels.length + level] ??= spelt(family, level));
}

const contractNames: string[] = [];

function spelt(family: number, level: number): string {
  const { name, duty } = families[family]!;
  return duty === Duty.Clerical ? name.toUpperCase() : `${levels[level]!.name} - ${name}`.toUpperCase();
}

export const dutiesIn: Record<Group, readonly [Duty, number][]> = {
  school: [[Duty.Teacher, 0.92], [Duty.Clerical, 0.08]],
  health: [[Duty.Health, 0.9], [Duty.Clerical, 0.1]],
  office: [[Duty.OfficeFunctional, 0.13], [Duty.Clerical, 0.87]],
};
