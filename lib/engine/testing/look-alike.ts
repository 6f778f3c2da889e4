import type { Snapshot } from "../snapshot";

/**
 * What looks like a fault and is none: judged by all rules, it must stay quiet. Its twin is the fault it is mistaken for,
 * which must be found, so that no case can be quiet because nothing was looked at.
 */
export type LookAlike = { name: string; quiet: Snapshot; twin: Snapshot; alarm: string };

export const platform = (kind: Snapshot["platform"]["kind"]) => ({ platform: kind });
