import type { LedgerEntry } from "./ledger";
import type { Judgement, Outcome, RuleContext } from "./rule";
import { SECTION_TITLES } from "./section-titles";
import { SECTION_NAMES, type SectionName } from "./snapshot";

/**
 * Judges how each section was read rather than what it holds: one judgement per line of the collection ledger, with
 * `{section}` for the message. Fields named in an outcome are fields of the ledger entry, `fields/capacity` being the
 * default of one column.
 */
export function judgeSections(
  { ledger }: RuleContext,
  judgeEntry: (entry: Readonly<LedgerEntry>, section: SectionName) => Outcome,
): Judgement[] {
  return SECTION_NAMES.map((section) => {
    const entry = ledger(section);
    const outcome = judgeEntry(entry, section);
    const evidence = "fields" in outcome ? outcome.fields.map((field) => shown(section, entry, field)) : [];
    return {
      subject: { kind: section, id: "ledger", name: SECTION_TITLES[section].zh },
      outcome:
        outcome.verdict === "fail"
          ? { ...outcome, params: { ...outcome.params, section: SECTION_TITLES[section] } }
          : outcome,
      evidence,
    };
  });
}

function shown(section: string, entry: Readonly<LedgerEntry>, path: string) {
  const value = path.split("/").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], entry);
  return { pointer: `/ledger/${section}/${path}`, value: value ?? null };
}
