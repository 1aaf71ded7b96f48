export interface Licence {
  /** identifier of SPDX and of the Open Definition */
  readonly name: string;
  readonly path?: string;
  readonly title?: string;
}

const known: readonly Required<Licence>[] = [
  { name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0" },
  { name: "CC-BY-SA-4.0", path: "https://creativecommons.org/licenses/by-sa/4.0/", title: "Creative Commons Attribution-ShareAlike 4.0" },
  { name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/", title: "Creative Commons Zero 1.0" },
  { name: "ODbL-1.0", path: "https://opendatacommons.org/licenses/odbl/1-0/", title: "Open Database License 1.0" },
  { name: "ODC-By-1.0", path: "https://opendatacommons.org/licenses/by/1-0/", title: "Open Data Commons Attribution 1.0" },
  { name: "PDDL-1.0", path: "https://opendatacommons.org/licenses/pddl/1-0/", title: "Open Data Commons Public Domain Dedication 1.0" },
];

/** The licence of an identifier; one that is not known has a name only. */
export function licence(name: string): Licence {
  return known.find((entry) => entry.name.toLowerCase() === name.toLowerCase()) ?? { name };
}
