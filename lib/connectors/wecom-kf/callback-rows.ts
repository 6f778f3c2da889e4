import type { LedgerEntry } from "@/lib/engine/ledger";
import type { Webhook } from "@/lib/engine/sections/connections";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { absent, unreadable } from "@/lib/engine/value";

type Opened = { by: string; at: string };

const untold = unreadable("not-offered");

/**
 * The callback of each account, as far as what reached the receiver tells. Servicers get messages without it, so it carries
 * none; and an account whose callback never came may be told elsewhere: an application has one address.
 */
export function callbackRows(
  snapshot: Snapshot,
  { by, at }: Opened,
  lastEventOf: (account: string) => string | null,
): Webhook[] {
  return rowsOf(snapshot, "channels").map(({ id, name }) => ({
    id: `callback-${id}`,
    name,
    direction: "outgoing",
    enabled: { $: "declared", value: true, by, at },
    url: untold,
    events: ["kf_msg_or_event"],
    neededEvents: absent,
    signed: true,
    signatureSelfTest: "passed",
    suspended: absent,
    lastStatus: untold,
    lastEventAt: lastEventOf(id) ?? unreadable("not-collected"),
    latencyMs: untold,
    channelIds: [],
    reportsChannelIds: [id],
  }));
}

/** Where else an application's callbacks go the platform does not say. */
export function callbacksEntry(rows: readonly Webhook[], at: string | undefined): LedgerEntry {
  return {
    status: "partial",
    basis: "observed",
    reason: "not-offered",
    detail: {
      zh: "只有到达 Inlet 接收地址的回调，平台不提供回调设置",
      en: "callbacks that reached Inlet's receiver; the platform does not tell where callbacks go",
    },
    received: rows.length,
    ...(at !== undefined && { at }),
  };
}
