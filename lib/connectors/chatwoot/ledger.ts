import type { LedgerEntry } from "@/lib/engine/ledger";
import type { SectionName, SectionRow } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { UnreadableReason } from "@/lib/engine/value";
import { isRefused, type Answer, type Refusal } from "./api";
import type { ChatwootRaw } from "./raw";
import { NO_SUCH_CALL, NOT_ADMIN, OWN_INBOXES_ONLY, USE_ADMIN } from "./refusals";

/** Sections of the snapshot with their lines in the collection ledger. */
export type Section<S extends SectionName> = { [K in S]?: SectionRow<K>[] } & {
  ledger: { [K in S]: LedgerEntry };
};

/** Why a section is not whole. */
export type Shortfall = { reason: UnreadableReason; text: Text } | null;

type Reading = {
  received: number;
  at: string;
  requests: string[];
  fields?: LedgerEntry["fields"];
  announced?: number;
  /** The first that holds is told. */
  shortfalls?: readonly Shortfall[];
};

export function readEntry({ shortfalls = [], ...reading }: Reading): LedgerEntry {
  const short = shortfalls.find((one) => one !== null);
  const entry: LedgerEntry = { status: "complete", basis: "observed", ...reading };
  return short ? { ...entry, status: "partial", reason: short.reason, detail: short.text } : entry;
}

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

export function badRows(bad: number): Shortfall {
  if (bad === 0) return null;
  return {
    reason: "unrecognised",
    text: { zh: `有 ${bad} 行无法识别`, en: `${bad} rows could not be understood` },
  };
}

/** Parts of a section that were refused while others were answered. */
export function refusedParts(answers: readonly Answer<unknown>[]): Shortfall {
  const refusals = answers.filter(isRefused);
  if (refusals.some(({ refused }) => refused === "permission")) {
    return { reason: "no-permission", text: sentence(NOT_ADMIN, USE_ADMIN) };
  }
  return refusals.length > 0 ? { reason: "not-offered", text: NO_SUCH_CALL } : null;
}

const sentence = (why: Text, remedy: Text): Text => ({
  zh: `${why.zh}。${remedy.zh}`,
  en: `${why.en}. ${remedy.en}`,
});
