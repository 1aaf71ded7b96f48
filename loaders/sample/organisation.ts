import { network, opdPlans, type OpdPlan } from "./opdPlans.js";
import { identifier } from "./random.js";

export type Group = "school" | "health" | "office";

export interface Unit {
  readonly index: number;
  /** 32 hexadecimal digits */
  readonly code: string;
  readonly name: string;
  /** index of the superior unit; −1 for the root */
  readonly parent: number;
  /** index in `opds`; −1 for the root */
  readonly opd: number;
  readonly kind: "root" | "opd" | "division" | "section" | "sd" | "smp" | "tk" | "puskesmas" | "ward" | "kelurahan";
  readonly group: Group;
  /** SIASN echelon id of the head's post; empty for a unit led by a functional official, or by nobody */
  readonly echelon: string;
  /** the head's position; empty where there is none */
  readonly head: string;
  readonly headCode: string;
  /** expected staff */
  readonly staff: number;
}

export interface Opd {
  readonly index: number;
  readonly unit: number;
  readonly name: string;
  readonly plan: OpdPlan;
  /** number of the copy of the region that it belongs to, from 0 */
  readonly region: number;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly opds: readonly Opd[];
  /** two units that stand above one another: planted, without staff */
  readonly circular: readonly { readonly code: string; readonly name: string; readonly parent: string }[];
}

/** Above this many employees the region is repeated, so that no office grows beyond what exists. */
export const largestRegion = 50_000;

/**
 * The unit tree: Pemerintah Kota → OPD → sekretariat, bidang, bagian → subbagian, seksi; schools, puskesmas and kelurahan
 * below theirs. Units grow with the number of people.
 */
export function organisation(seed: number, employees: number): Organisation {
  const regions = Math.max(1, Math.ceil(employees / largestRegion));
  const builder = new Builder(seed, employees / regions / network.people);
  builder.unit({ name: regions === 1 ? "Pemerintah Kota Sawahlunto" : "Pemerintah Provinsi Rekaan", parent: -1, opd: -1, kind: "root", group: "office", echelon: "", head: "", staff: 0 });
  for (let region = 0; region < regions; region++) for (const plan of opdPlans) builder.opd(plan, region, regions);
  const circular = ["Unit Layanan Arsip Bersama", "Unit Layanan Data Bersama"].map((name, i) => ({ code: identifier(seed, "circular", i), name, parent: identifier(seed, "circular", 1 - i) }));
  return { units: builder.units, opds: builder.opds, circular };
}

class Builder {
  readonly units: Unit[] = [];
  readonly opds: Opd[] = [];

  constructor(readonly seed: number, readonly scale: number) {}

  unit(unit: Omit<Unit, "index" | "code" | "headCode">): number {
    const index = this.units.length;
    this.units.push({ ...unit, index, code: identifier(this.seed, "unit", index), headCode: unit.head ? identifier(this.seed, "post", index) : "" });
    return index;
  }

  opd(plan: OpdPlan, region: number, regions: number): void {
    const opd = this.opds.length;
    const suffix = regions === 1 ? "" : ` Kabupaten Rekaan ${String(region + 1).padStart(2, "0")}`;
    const name = plan.name + suffix;
    const [head, echelon] = headOf(plan, name);
    const group: Group = plan.form === "rsud" ? "health" : "office";
    const unit = this.unit({ name, parent: 0, opd, kind: "opd", group, echelon, head, staff: 2 });
    this.opds.push({ index: opd, unit, name, plan, region });
    this.offices(plan, opd, unit, plan.staff * this.scale);
    if (plan.serves === "pendidikan") this.schools(opd, unit);
    if (plan.serves === "kesehatan") this.puskesmas(opd, unit);
    for (const kelurahan of plan.kelurahan ?? []) this.kelurahan(kelurahan + suffix, opd, unit);
  }

  private offices(plan: OpdPlan, opd: number, parent: number, staff: number): void {
    const rank = ranks[plan.form];
    const group: Group = plan.form === "rsud" ? "health" : "office";
    const small = staff < 12;
    const secretariat = plan.form === "setda" ? parent : this.unit({ name: rank.secretariat, parent, opd, kind: "division", group: "office", echelon: rank.secretary[1], head: rank.secretary[0], staff: small ? staff * 0.4 : staff * 0.06 });
    if (!small && plan.form !== "setda") for (const name of ["Subbagian Umum dan Kepegawaian", "Subbagian Perencanaan dan Keuangan"]) this.unit({ name, parent: secretariat, opd, kind: "section", group: "office", echelon: "41", head: `Kepala ${name}`, staff: plan.form === "rsud" ? staff * 0.04 : staff * 0.14 });
    const divisions = small ? plan.divisions.slice(0, 1) : plan.divisions;
    const assistants = plan.form === "setda" ? this.assistants(opd, parent, small) : [parent];
    const left = staff * (plan.form === "setda" ? 0.96 : plan.form === "rsud" ? 0.86 : 0.64);
    divisions.forEach((division, i) => this.division(plan, opd, assistants[Math.floor((i * assistants.length) / divisions.length)]!, division, left / divisions.length, group));
  }

  private division(plan: OpdPlan, opd: number, parent: number, division: string, staff: number, group: Group): void {
    const rank = ranks[plan.form];
    const name = `${rank.division} ${division}`;
    const unit = this.unit({ name, parent, opd, kind: "division", group, echelon: rank.head[1], head: `${rank.head[0]} ${division}`.replace("Kepala Inspektur", "Inspektur"), staff: staff < 16 ? staff : staff * 0.4 });
    if (staff < 16 || plan.form === "kecamatan") return;
    const sections = Math.max(1, Math.round(staff / 16));
    for (let i = 1; i <= sections; i++) {
      const title = plan.form === "rsud" ? `Instalasi ${division} ${i}` : plan.form === "setda" || plan.form === "setwan" ? `Subbagian ${division} ${i}` : `Seksi ${division} ${i}`;
      const ward = plan.form === "rsud";
      this.unit({ name: title, parent: unit, opd, kind: ward ? "ward" : "section", group, echelon: ward ? "" : "41", head: `Kepala ${title}`, staff: (staff * 0.6) / sections });
    }
  }

  private assistants(opd: number, parent: number, small: boolean): number[] {
    const names = small ? ["Pemerintahan dan Kesejahteraan Rakyat"] : ["Pemerintahan dan Kesejahteraan Rakyat", "Perekonomian dan Pembangunan", "Administrasi Umum"];
    return names.map((name) => this.unit({ name: `Asisten ${name}`, parent, opd, kind: "division", group: "office", echelon: "22", head: `Asisten ${name}`, staff: 1.2 }));
  }

  private schools(opd: number, parent: number): void {
    for (const { kind, title, count, staff } of network.schools) {
      const number = Math.max(1, Math.round(count * this.scale));
      for (let i = 1; i <= number; i++) {
        const name = `${title} ${String(i).padStart(2, "0")}${this.suffix(opd)}`;
        this.unit({ name, parent, opd, kind, group: "school", echelon: "", head: `Kepala ${name}`, staff: Math.min(staff, (staff * count * this.scale) / number) });
      }
    }
  }

  private puskesmas(opd: number, parent: number): void {
    const { names, staff } = network.puskesmas;
    const number = Math.max(1, Math.round(names.length * this.scale));
    for (let i = 0; i < number; i++) {
      const name = `Puskesmas ${names[i % names.length]}${i < names.length ? "" : ` ${Math.floor(i / names.length) + 1}`}${this.suffix(opd)}`;
      this.unit({ name, parent, opd, kind: "puskesmas", group: "health", echelon: "", head: `Kepala ${name}`, staff: (staff * names.length * this.scale) / number });
    }
  }

  private kelurahan(place: string, opd: number, parent: number): void {
    const staff = network.kelurahanStaff * this.scale;
    const name = `Kelurahan ${place}`;
    const small = staff < 6;
    const unit = this.unit({ name, parent, opd, kind: "kelurahan", group: "office", echelon: "41", head: `Lurah ${place}`, staff: small ? staff : staff * 0.4 });
    if (small) return;
    this.unit({ name: `Sekretariat Kelurahan ${place}`, parent: unit, opd, kind: "section", group: "office", echelon: "42", head: `Sekretaris Kelurahan ${place}`, staff: staff * 0.3 });
    this.unit({ name: `Seksi Pemerintahan Kelurahan ${place}`, parent: unit, opd, kind: "section", group: "office", echelon: "42", head: `Kepala Seksi Pemerintahan Kelurahan ${place}`, staff: staff * 0.3 });
  }

  private suffix(opd: number): string {
    const name = this.opds[opd]!.name;
    const at = name.indexOf(" Kabupaten Rekaan");
    return at < 0 ? "" : name.slice(at);
  }
}

function headOf(plan: OpdPlan, name: string): [head: string, echelon: string] {
  switch (plan.form) {
    case "setda": return ["Sekretaris Daerah", "21"];
    case "setwan": return ["Sekretaris DPRD", "22"];
    case "inspektorat": return ["Inspektur Daerah", "22"];
    case "rsud": return ["Direktur RSUD", "22"];
    case "kecamatan": return [name.replace("Kecamatan", "Camat"), "31"];
    default: return [`Kepala ${name}`, "22"];
  }
}

type Rank = { readonly secretariat: string; readonly secretary: readonly [string, string]; readonly division: string; readonly head: readonly [string, string] };

const agency: Rank = { secretariat: "Sekretariat", secretary: ["Sekretaris Dinas", "31"], division: "Bidang", head: ["Kepala Bidang", "32"] };
const ranks: Record<OpdPlan["form"], Rank> = {
  setda: { secretariat: "", secretary: ["", ""], division: "Bagian", head: ["Kepala Bagian", "31"] },
  setwan: { secretariat: "Bagian Program", secretary: ["Kepala Bagian Program", "31"], division: "Bagian", head: ["Kepala Bagian", "31"] },
  inspektorat: { ...agency, secretary: ["Sekretaris Inspektorat", "31"], division: "Inspektur Pembantu", head: ["Inspektur Pembantu", "31"] },
  badan: { ...agency, secretary: ["Sekretaris Badan", "31"] },
  dinas: agency,
  satpol: { ...agency, secretary: ["Sekretaris Satuan", "31"] },
  rsud: { secretariat: "Bagian Tata Usaha", secretary: ["Kepala Bagian Tata Usaha", "32"], division: "Bidang", head: ["Kepala Bidang", "32"] },
  kecamatan: { secretariat: "Sekretariat Kecamatan", secretary: ["Sekretaris Kecamatan", "32"], division: "Seksi", head: ["Kepala Seksi", "41"] },
};
