import { freeBytes } from "./examineMachine.js";

export interface FaultContext {
  /** folders that the run writes to */
  readonly folders: readonly string[];
  /** bytes that the run needs there, as far as they can be told beforehand */
  readonly needed: number;
}

const full = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|not enough space/i;
const memory = /out of memory|array buffer allocation failed|bad_alloc|ENOMEM|cannot allocate memory/i;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString("en-US")} MB`;

/** One line for a fault of the machine (disk full, memory, read-only, permission); undefined for any other error. */
export function explainFault(error: unknown, { folders, needed }: FaultContext): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path, syscall, message } = error as NodeJS.ErrnoException;
  if (full.test(code) || full.test(message)) {
    const [fullest] = folders.map((folder) => ({ folder, free: freeBytes(folder) })).sort((a, b) => a.free - b.free);
    return `disk full: ${fullest!.folder} has ${megabytes(fullest!.free)} free, about ${megabytes(needed)} are needed; what was published before is as it was`;
  }
  if (memory.test(code) || memory.test(message)) return `memory ran out: allow the database more with --memory MB, or Node with NODE_OPTIONS=--max-old-space-size=MB, or end other programs (${firstLine(message)})`;
  const denied = /EROFS|EACCES|EPERM|EBUSY|EXDEV|read-only file system|permission denied/i;
  if (denied.test(code) || denied.test(message)) return `${path ?? "a file"}: ${reason(`${code} ${message}`)}${path ? "" : ` (${firstLine(message)})`}`;
  // what Node says of a folder, with those above it, on a read-only disk
  if (syscall === "mkdir" && code === "ENOENT") return `${path}: cannot be made: the disk is read-only, or a name above it leads nowhere`;
  if (code === "EMFILE" || code === "ENFILE") return `${path ?? "a file"}: too many open files: raise the limit (ulimit -n)`;
  return undefined;
}

function reason(text: string): string {
  if (/EROFS|read-only/i.test(text)) return "cannot be written: the disk is read-only; choose other folders with --out and --dist";
  if (/EBUSY|EXDEV/.test(text)) return "in use by another program, or a disk of its own: let --out and --dist name folders inside it";
  return "no permission; choose other folders, or change who may write there";
}

function firstLine(text: string): string {
  return text.split("\n")[0]!.slice(0, 200);
}
