import type { LedgerEntry } from "@/lib/engine/ledger";
import type { ChatwootRaw } from "../raw";

/** What Chatwoot does not have, and what it has and no read call tells. */
export function unreadSections({ takenAt: at }: ChatwootRaw) {
  const none: LedgerEntry = { status: "absent", basis: "observed", at };
  const untold: LedgerEntry = { status: "unavailable", basis: "observed", reason: "not-offered", at };
  return {
    ledger: {
      roleGroups: none,
      queues: none,
      holidays: none,
      devices: untold,
      cachePolicies: untold,
      blocks: untold,
    },
  };
}
