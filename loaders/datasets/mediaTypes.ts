import type { PublishedFile } from "./published.js";

/** Media types as registered with IANA. */
export const mediaTypes: Record<PublishedFile["format"], string> = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
