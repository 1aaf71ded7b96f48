/** Who may import whom: the table of CONTRIBUTING.md §2. */
export interface Allowed {
  readonly imports: readonly string[];
  /** folders of which only types may be imported */
  readonly types?: readonly string[];
}

const site = { types: ["loaders/validation", "loaders/analyses", "loaders/contracts", "loaders/indicators", "loaders/datasets"] };

export const folders: Readonly<Record<string, Allowed>> = {
  "loaders/contracts": { imports: [] },
  "loaders/statistics": { imports: [] },
  "loaders/warehouse": { imports: ["loaders/contracts"] },
  "loaders/ingest": { imports: ["loaders/contracts", "loaders/warehouse"] },
  "loaders/indicators": { imports: ["loaders/contracts", "loaders/statistics", "loaders/warehouse"] },
  "loaders/analyses": { imports: ["loaders/indicators", "loaders/statistics", "loaders/warehouse"], types: ["loaders/contracts", "loaders/datasets"] },
  "loaders/fit": { imports: ["loaders/statistics", "loaders/warehouse"] },
  "loaders/validation": { imports: ["loaders/statistics"] },
  "loaders/disclosure": { imports: [] },
  "loaders/durable": { imports: [] },
  "loaders/audit": { imports: ["loaders/threads"] },
  "loaders/threads": { imports: [] },
  "loaders/datasets": { imports: ["loaders/indicators", "loaders/disclosure", "loaders/audit", "loaders/threads", "loaders/warehouse", "loaders/write", "loaders/contracts"], types: ["loaders/analyses", "loaders/validation"] },
  "loaders/scan": { imports: [] },
  "loaders/write": { imports: ["loaders/warehouse"] },
  "loaders/sample": { imports: ["loaders/contracts"] },
  "loaders/region": { imports: ["loaders/contracts"], types: ["loaders/warehouse"] },
  "loaders/site": { imports: ["loaders/datasets", "loaders/durable", "loaders/scan"] },
  "loaders/commands": {
    imports: ["contracts", "statistics", "warehouse", "ingest", "indicators", "analyses", "fit", "validation", "disclosure", "durable", "audit", "datasets", "write", "sample", "region", "scan", "site"].map((name) => `loaders/${name}`),
  },
  "src/data": { imports: ["loaders/datasets", "loaders/write", "loaders/warehouse", "loaders/site"] },
  "src/text": { imports: [], ...site },
  src: { imports: ["src/text"], ...site },
  "src/components": { imports: ["src", "src/text"], ...site },
  ".": { imports: ["loaders/datasets", "loaders/site", "src", "src/components"] },
};

/** The folder of the table that a file belongs to. */
export function folderOf(path: string): string {
  const parts = path.split("/").slice(0, -1);
  return parts.length === 0 ? "." : parts.slice(0, 2).join("/");
}
