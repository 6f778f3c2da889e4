import type { AuditReport } from "@/lib/engine/audit";
import { type Attestation, attestationState, layeredVerdict } from "@/lib/engine/layers/attestation";
import { type Waiver, waiverState } from "@/lib/engine/layers/waiver";
import { sha256 } from "../digest";

type Period = { period: { to: string }; createdAt: string };

/** What people laid over the verdicts is told as it stood at the end of the period, or now when that is still to come. */
export function layersMoment({ period, createdAt }: Period): string {
  return Date.parse(period.to) < Date.parse(createdAt) ? period.to : createdAt;
}

/** The states are counted here, whatever they were said to be. */
export function layersOf<W extends Waiver, A extends Attestation>(
  { results }: Pick<AuditReport, "results">,
  waivers: readonly W[],
  attestations: readonly A[],
  moment: string,
) {
  const at = Date.parse(moment);
  const found = new Map(results.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])));
  return {
    at: moment,
    waivers: waivers.map((waiver) => ({ ...waiver, state: waiverState(waiver, found, at, sha256) })),
    attestations: attestations.map((one) => ({ ...one, state: attestationState(one, results, at) })),
    attested: results
      .filter((result) => layeredVerdict(result, attestations, at) === "attested")
      .map(({ ruleId }) => ruleId),
  };
}
