import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface Listed {
  /** path relative to the folder, with `/` */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  /** why it can't be a readable file */
  readonly problem?: "directory-named-as-file" | "not-a-file" | "unreadable";
}

const dataName = /\.(csv|tsv|txt|xlsx|json|ndjson|jsonl|parquet)$/i;
const noise = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Every file below a folder in a stable order (code points of the relative path); hidden files and lock files are passed over. */
export async function listFiles(folder: string): Promise<Listed[]> {
  const found: Listed[] = [];
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    for (const entry of entries) {
      if (noise.test(entry.name)) continue;
      const file = relative ? `${relative}/${entry.name}` : entry.name;
      const path = join(folder, file);
      if (entry.isDirectory()) {
        if (dataName.test(entry.name)) found.push({ file, path, bytes: 0, problem: "directory-named-as-file" });
        await walk(file);
        continue;
      }
      found.push(await fileAt(file, path));
    }
  };
  await walk("");
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

async function fileAt(file: string, path: string): Promise<Listed> {
  try {
    const seen = await stat(path);
    return seen.isFile() ? { file, path, bytes: seen.size } : { file, path, bytes: 0, problem: "not-a-file" };
  } catch {
    return { file, path, bytes: 0, problem: "unreadable" };
  }
}
