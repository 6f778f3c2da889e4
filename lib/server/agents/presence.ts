import "server-only";
import { fieldReading, type FieldReading } from "@/lib/contracts/settings";
import type { Presence } from "@/lib/engine/sections/people";
import { ledgerOf, type Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";

/** One word for somebody's presence: where they have several rows, the one that receives. */
export function presenceOf(snapshot: Snapshot, rows: readonly Presence[]): FieldReading {
  const { status, basis, reason, detail } = ledgerOf(snapshot, "presence");
  if (status === "absent") return { state: "absent" };
  const { receiving } = snapshot.semantics.presence;
  const words = rows.map((row) => wordOf(row, basis));
  const best =
    words.find((word) => "value" in word && [...receiving, "present"].includes(String(word.value))) ??
    words.find((word) => "value" in word) ??
    words[0];
  if (best) return best;
  // A complete read that does not mention somebody says that they are not there.
  if (status === "complete") return { state: basis, value: "unlisted" };
  return { state: "unreadable", reason: reason ?? "not-collected", ...(detail && { detail }) };
}

/** Platforms that keep no word still say whether they count somebody as present. */
function wordOf(row: Presence, basis: "observed" | "declared"): FieldReading {
  const status = fieldReading(row.status, basis);
  if ("value" in status && known(row.hidden) === true) return { ...status, value: "hidden" };
  if ("value" in status) return status;
  const counted = fieldReading(row.countedPresent, basis);
  if ("value" in counted) return { ...counted, value: counted.value ? "present" : "not-present" };
  return status.state === "absent" ? counted : status;
}
