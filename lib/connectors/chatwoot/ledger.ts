import type { LedgerEntry } from "@/lib/engine/ledger";
import { sentence, type Shortfall } from "../section";
import { isRefused, type Answer, type Refusal } from "./api";
import type { ChatwootRaw } from "./raw";
import { NO_SUCH_CALL, NOT_ADMIN, OWN_INBOXES_ONLY, USE_ADMIN } from "./refusals";

/** A call of the paid edition that is not there means that the platform has no such thing. */
export function refusedEntry(
  { refused }: Refusal,
  at: string,
  missing: "absent" | "not-offered",
): LedgerEntry {
  if (refused === "permission") {
    const detail = sentence(NOT_ADMIN, USE_ADMIN);
    return { status: "unavailable", basis: "observed", reason: "no-permission", detail, at };
  }
  if (missing === "absent") return { status: "absent", basis: "observed", at };
  const detail = NO_SUCH_CALL;
  return { status: "unavailable", basis: "observed", reason: "not-offered", detail, at };
}

/** A non-administrator's list of inboxes is shorter, and nothing in it says so. */
export function ownInboxesOnly({ admin }: ChatwootRaw): Shortfall {
  return admin ? null : { reason: "no-permission", text: sentence(OWN_INBOXES_ONLY, USE_ADMIN) };
}

/** Parts of a section that were refused while others were answered. */
export function refusedParts(answers: readonly Answer<unknown>[]): Shortfall {
  const refusals = answers.filter(isRefused);
  if (refusals.some(({ refused }) => refused === "permission")) {
    return { reason: "no-permission", text: sentence(NOT_ADMIN, USE_ADMIN) };
  }
  return refusals.length > 0 ? { reason: "not-offered", text: NO_SUCH_CALL } : null;
}
