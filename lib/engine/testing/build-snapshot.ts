import type { LedgerEntry } from "../ledger";
import type { Policy } from "../policy";
import { DEFAULT_POLICY } from "../policy";
import type { Semantics } from "../semantics";
import {
  SECTION_NAMES,
  SNAPSHOT_FORMAT,
  Snapshot,
  type Platform,
  type SectionName,
  type SectionRow,
} from "../snapshot";
import { PLAIN_SEMANTICS } from "./semantics";

export type Sections = { [S in SectionName]?: SectionRow<S>[] };
type Options = {
  platform?: Platform;
  takenAt?: string;
  timezone?: string;
  semantics?: {
    [K in keyof Semantics]?: Semantics[K] extends unknown[] ? Semantics[K] : Partial<Semantics[K]>;
  };
  policy?: Partial<Policy>;
  ledger?: Partial<Record<SectionName, Partial<LedgerEntry>>>;
};

/** Monday 2026-03-02 10:00 in Shanghai. */
export const TEST_TIME = "2026-03-02T02:00:00Z";

/**
 * A valid snapshot out of a few rows: sections that are given are completely read, all others were not collected
 * unless `ledger` says otherwise. Parsing it keeps tests honest about the schema.
 */
export function buildSnapshot(sections: Sections, options: Options = {}): Snapshot {
  const ledger: Record<string, LedgerEntry> = {};
  for (const name of SECTION_NAMES) {
    const change = options.ledger?.[name];
    if (sections[name]) ledger[name] = { status: "complete", basis: "observed", ...change };
    else if (change) ledger[name] = { status: "unavailable", basis: "observed", ...change };
  }
  const semantics: Record<string, unknown> = { ...PLAIN_SEMANTICS };
  for (const [part, change] of Object.entries(options.semantics ?? {})) {
    semantics[part] = Array.isArray(change)
      ? change
      : { ...(PLAIN_SEMANTICS[part as keyof Semantics] as object), ...change };
  }
  return Snapshot.parse({
    format: SNAPSHOT_FORMAT,
    platform: { kind: options.platform ?? "meiqia", name: "Test" },
    organisation: { id: "org", name: "测试公司", timezone: options.timezone ?? "Asia/Shanghai" },
    takenAt: options.takenAt ?? TEST_TIME,
    semantics,
    policy: { ...DEFAULT_POLICY, ...options.policy },
    ledger,
    ...sections,
  });
}
