import type { PublishedObservation } from "../../loaders/datasets/published.js";

/**
 * A reader who knows what the indicators mean and subtracts until nothing more comes out. Written from the meaning alone: people of a unit
 * by category, women among them, people appraised by predicate; totals over units and categories; base = count + complement; the
 * same people under the names of two indicators.
 *
 * @returns what the reader knows, by the name of the number of people
 */
export function attack(rows: readonly PublishedObservation[]): Map<string, number> {
  const known = new Map<string, number>();
  const sums = new Map<string, string[]>();
  const learn = (name: string, value: number | null) => {
    if (value !== null) known.set(name, value);
  };
  for (const period of new Set(rows.map((row) => row.period))) {
    const now = rows.filter((row) => row.period === period);
    const at = (subject: string, opd: string, cell: string) => `${period} ${subject} ${opd} ${cell}`;
    const add = (total: string, parts: readonly string[]) => sums.set(`${total} = ${parts.join(" + ")}`, [total, ...parts]);
    for (const row of now) {
      const cell = row.dimension === "" ? "" : `${row.dimension} ${row.category}`;
      const people = at("people", row.opd_id, cell);
      switch (row.indicator) {
        case "jumlah-pegawai":
          learn(people, row.count);
          learn(at("people", row.opd_id, ""), row.n);
          break;
        case "umur-rata-rata":
          learn(people, row.n);
          break;
        case "porsi-perempuan": {
          const women = cell === "" ? at("people", row.opd_id, "jenis-kelamin P") : at("women", row.opd_id, cell);
          const men = cell === "" ? at("people", row.opd_id, "jenis-kelamin L") : at("men", row.opd_id, cell);
          learn(people, row.n);
          learn(women, row.count);
          add(people, [women, men]);
          break;
        }
        case "sebaran-predikat":
          learn(at("appraised", row.opd_id, ""), row.n);
          learn(at("appraised", row.opd_id, cell), row.count);
          break;
        case "cakupan-penilaian-tahunan":
          learn(people, row.n);
          learn(at("appraised", row.opd_id, ""), row.count);
          add(people, [at("appraised", row.opd_id, ""), at("not appraised", row.opd_id, "")]);
          break;
      }
    }
    const names = new Map<string, Set<string>>();
    for (const name of [...known.keys(), ...[...sums.values()].flat()].filter((name) => name.startsWith(`${period} `))) {
      const [, subject, opd, cell] = /^\S+ (people|women|men|appraised|not appraised) (\S+) (.*)$/.exec(name)!;
      names.set(`${subject}\t${cell}`, (names.get(`${subject}\t${cell}`) ?? new Set()).add(opd!));
    }
    const units = new Set(now.map((row) => row.opd_id).filter((id) => id !== "region"));
    const cells = new Map<string, string[]>();
    for (const row of now.filter(({ dimension }) => dimension !== "")) {
      const subject = row.indicator === "sebaran-predikat" ? "appraised" : "people";
      if (row.indicator !== "jumlah-pegawai" && row.indicator !== "sebaran-predikat") continue;
      const key = `${subject}\t${row.opd_id}\t${row.dimension}`;
      cells.set(key, [...new Set([...(cells.get(key) ?? []), `${row.dimension} ${row.category}`])]);
    }
    for (const [key, list] of cells) {
      const [subject, opd] = key.split("\t") as [string, string];
      add(at(subject, opd, ""), list.map((cell) => at(subject, opd, cell)));
      if (subject !== "people" || list[0]!.startsWith("jenis-kelamin")) continue;
      for (const [who, total] of [["women", "jenis-kelamin P"], ["men", "jenis-kelamin L"]] as const) {
        if (names.has(`${who}\t${list[0]}`)) add(at("people", opd, total), list.map((cell) => at(who, opd, cell)));
      }
    }
    const present = new Set(now.map((row) => `${row.indicator === "sebaran-predikat" ? "appraised" : "people"} ${row.opd_id} ${row.dimension} ${row.category}`));
    for (const [key] of names) {
      const [subject, cell] = key.split("\t") as [string, string];
      const owner = subject === "appraised" ? "appraised" : "people";
      const holders = [...units].filter((opd) => cell === "" || present.has(`${owner} ${opd} ${cell}`));
      add(at(subject, "region", cell), holders.map((opd) => at(subject, opd, cell)));
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const [total, ...parts] of sums.values()) {
      const unknown = [total!, ...parts].filter((name) => !known.has(name));
      if (unknown.length !== 1) continue;
      const others = parts.filter((name) => name !== unknown[0]).reduce((sum, name) => sum + known.get(name)!, 0);
      known.set(unknown[0]!, unknown[0] === total ? others : known.get(total!)! - others);
      changed = true;
    }
  }
  return known;
}
