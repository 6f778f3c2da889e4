import type { Loss, Outcome, OwnOutcome } from "@/lib/contracts/rehearsal";

/** The browser's outcome and the server's part of it as one; without a loss in the first, the other's is told. */
export function withOwn(outcome: Outcome, own: OwnOutcome | undefined): Outcome {
  if (!own || outcome.refusal) return outcome;
  return {
    ...outcome,
    opened: [...outcome.opened, ...own.opened],
    closed: [...outcome.closed, ...own.closed],
    blinded: [...outcome.blinded, ...own.blinded],
    loss: outcome.loss ?? ownLoss(own),
    extent: { ...outcome.extent, rules: outcome.extent.rules + own.rules },
  };
}

function ownLoss({ opened: [finding], blinded: [blinded], unrun: [unrun] }: OwnOutcome): Loss | null {
  if (finding) return { kind: "finding", message: finding.message };
  if (blinded) return { kind: "blinded", title: blinded.title };
  return unrun ? { kind: "unrun", title: unrun.title } : null;
}
