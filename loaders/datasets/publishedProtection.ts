import type { Bilingual } from "../contracts/contract.js";
import type { GrainId } from "./grains.js";
import type { Status } from "./status.js";

/** A figure of what disclosure control withheld of a dataset, or of an indicator in it, as published or at a coarser grain. */
export interface PublishedUtility {
  readonly dataset: string;
  /** an indicator, or empty for the whole dataset */
  readonly subject: string;
  readonly title: Bilingual;
  /** `terbit`: as published; else a coarser grain */
  readonly grain: "terbit" | GrainId;
  readonly measure: "cells" | "withheld" | "withheld_share" | "people_withheld_share";
  readonly value: number | null;
  /** the least coarse grain that leaves 5 % withheld at most */
  readonly is_advised: boolean;
  readonly status: Status;
  readonly reason: Bilingual | null;
}

/** What the attack on the published files found. */
export interface PublishedAudit {
  readonly withheld: number;
  readonly recoverable: number;
  readonly unknowns: number;
  readonly constraints: number;
}
