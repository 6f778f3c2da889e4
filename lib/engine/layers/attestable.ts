import type { RuleResult } from "../evaluate";
import type { Needs } from "../rule";
import { ledgerOf, type SectionName, type Snapshot } from "../snapshot";
import { read, type UnreadableReason } from "../value";

/** Gaps that no credential and no further pull closes: the platform hands the data to nobody, so somebody has to look. */
const FOR_PEOPLE: ReadonlySet<UnreadableReason> = new Set(["not-offered", "not-collected", "redacted"]);

/**
 * True for an unknown that only a person can answer. A request that failed, a right that is missing or a list that was
 * cut off is to be repaired instead, so nobody may attest over it.
 */
export function isAttestable(
  result: Pick<RuleResult, "verdict" | "unjudged">,
  needs: Needs,
  snapshot: Snapshot,
): boolean {
  if (result.verdict !== "unknown") return false;
  const gaps = [...sectionGaps(needs, snapshot), ...fieldGaps(result)];
  // Neither gap nor subject: the rule itself failed to run, which nobody can look at instead.
  if (gaps.length === 0 && result.unjudged.length === 0) return false;
  return gaps.every((reason) => FOR_PEOPLE.has(reason));
}

function sectionGaps(needs: Needs, snapshot: Snapshot): UnreadableReason[] {
  return (Object.keys(needs) as SectionName[]).flatMap((section) => {
    const { status, reason } = ledgerOf(snapshot, section);
    return status === "unavailable" || status === "partial" ? [reason ?? "not-collected"] : [];
  });
}

function fieldGaps({ unjudged }: Pick<RuleResult, "unjudged">): UnreadableReason[] {
  return unjudged.flatMap(({ evidence }) =>
    evidence.flatMap(({ value }) => {
      const reading = read(value ?? undefined);
      return reading.state === "unreadable" ? [reading.reason] : [];
    }),
  );
}
