/** What may differ between two machines, or two days, on which the same exports are built. */
export interface World {
  /** the name of the folder in which everything lies */
  readonly folder: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly umask: number;
  /** of the database and of what else computes at once */
  readonly threads: number;
  /** by how many days its clock is ahead */
  readonly daysAhead: number;
  /** whether its exports are made in the reverse order of their names */
  readonly reversed: boolean;
}

export const worlds: readonly World[] = [
  { folder: "a", timeZone: "Pacific/Kiritimati", locale: "C", umask: 0o022, threads: 1, daysAhead: 0, reversed: false },
  { folder: "ruang lain é/dalam", timeZone: "Etc/GMT+12", locale: "tr_TR.UTF-8", umask: 0o077, threads: 4, daysAhead: 400, reversed: true },
  { folder: "ketiga", timeZone: "Asia/Jakarta", locale: "id_ID.UTF-8", umask: 0o002, threads: 2, daysAhead: -3, reversed: false },
];

/** The environment of a process in a world; `key` is an input as the exports are. */
export function environmentOf({ timeZone, locale, threads, daysAhead }: World, key: string): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: options, ...others } = process.env;
  const clock = daysAhead ? [`--import=${shiftedClock(daysAhead)}`] : [];
  return {
    ...others, TZ: timeZone, LC_ALL: locale, LANG: locale, LANGUAGE: locale, NERACA_KEY: key, NERACA_THREADS: String(threads), UV_THREADPOOL_SIZE: String(threads),
    NODE_OPTIONS: [options, ...clock].filter(Boolean).join(" "),
  };
}

/** A module that moves the clock of a process before anything else runs, as an address that options can carry. */
function shiftedClock(days: number): string {
  const code = `const shift = ${days * 86_400_000}, Real = Date;
globalThis.Date = class Date extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };`;
  return `data:text/javascript,${encodeURIComponent(code).replaceAll("'", "%27")}`;
}
