import type { LedgerEntry } from "@/lib/engine/ledger";
import type { SectionName, SectionRow, Snapshot } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { UnreadableReason } from "@/lib/engine/value";

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

/** A section of which nothing could be read, and why. */
export function unreadEntry(at: string, reason: UnreadableReason, detail?: Text): LedgerEntry {
  return { status: "unavailable", basis: "observed", reason, ...(detail && { detail }), at };
}

export function badRows(bad: number): Shortfall {
  if (bad === 0) return null;
  return {
    reason: "unrecognised",
    text: { zh: `有 ${bad} 行无法识别`, en: `${bad} rows could not be understood` },
  };
}

/** Why something was refused, and what to do about it. */
export const sentence = (why: Text, remedy: Text): Text => ({
  zh: `${why.zh}。${remedy.zh}`,
  en: `${why.en}. ${remedy.en}`,
});

/** What the platform does not have, and what it has and no read call tells. */
export function unreadSections<S extends SectionName>(
  at: string,
  { absent = [], untold = [] }: { absent?: readonly S[]; untold?: readonly S[] },
): { ledger: { [K in S]: LedgerEntry } } {
  const none: LedgerEntry = { status: "absent", basis: "observed", at };
  const entries = [
    ...absent.map((section) => [section, none] as const),
    ...untold.map((section) => [section, unreadEntry(at, "not-offered")] as const),
  ];
  return { ledger: Object.fromEntries(entries) as { [K in S]: LedgerEntry } };
}

type Part = Partial<Snapshot> & { ledger: Snapshot["ledger"] };

/** Sections and their ledger lines put together. */
export function joinSections(parts: readonly Part[]): Part {
  const ledger = Object.assign({}, ...parts.map((part) => part.ledger)) as Snapshot["ledger"];
  return { ...(Object.assign({}, ...parts) as Partial<Snapshot>), ledger };
}
