import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative as relativePath, isAbsolute } from "node:path";

export interface Listed {
  /** path relative to the folder, with `/`; digits of a person and signs that cannot be seen do not show */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  /** time of the last change in milliseconds */
  readonly modified?: number;
  /** why it can't be a readable file */
  readonly problem?: "directory-named-as-file" | "not-a-file" | "link-outside" | "unreadable";
}

const dataName = /\.(csv|tsv|txt|xlsx|json|ndjson|jsonl|parquet)$/i;
const noise = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/i;

/**
 * Every file below a folder in a stable order (code points of the relative path); hidden files and lock files are passed over.
 * Links are followed to files inside the folder only. A folder that can't be opened is listed as unreadable.
 */
export async function listFiles(folder: string): Promise<Listed[]> {
  const found: Listed[] = [];
  const root = await realpath(folder);
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    for (const entry of entries) {
      if (noise.test(entry.name)) continue;
      const file = relative ? `${relative}/${entry.name}` : entry.name;
      const path = join(folder, file);
      if (entry.isDirectory()) {
        if (dataName.test(entry.name)) found.push({ file, path, bytes: 0, problem: "directory-named-as-file" });
        await walk(file).catch((error: NodeJS.ErrnoException) => {
          if (!error.code) throw error;
          found.push({ file, path, bytes: 0, problem: "unreadable" });
        });
        continue;
      }
      found.push(await fileAt(root, file, path));
    }
  };
  await walk("");
  return shown(found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
}

async function fileAt(root: string, file: string, path: string): Promise<Listed> {
  try {
    const inside = relativePath(root, await realpath(path));
    if (/^\.\.([/\\]|$)/.test(inside) || isAbsolute(inside)) return { file, path, bytes: 0, problem: "link-outside" };
    const seen = await stat(path);
    return seen.isFile() ? { file, path, bytes: seen.size, modified: seen.mtimeMs } : { file, path, bytes: 0, problem: "not-a-file" };
  } catch {
    return { file, path, bytes: 0, problem: "unreadable" };
  }
}

/** Names as they may stand in reports; those that become equal are numbered. */
function shown(files: readonly Listed[]): Listed[] {
  const taken = new Map<string, number>();
  return files.map((listed) => {
    const name = listed.file.replace(/\d{16,}/g, (digits) => "•".repeat(digits.length)).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return { ...listed, file: times === 1 ? name : `${name} (${times})` };
  });
}
