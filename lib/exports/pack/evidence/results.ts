import type { AuditReport } from "@/lib/engine/audit";
import type { Facts } from "@/lib/engine/facts";
import type { Attestation } from "@/lib/engine/layers/attestation";
import type { Waiver } from "@/lib/engine/layers/waiver";
import { agentMatrix, roleMatrix } from "@/lib/engine/permission-matrix";
import type { PackFile } from "../contents";
import { jsonFile } from "../json-file";
import { type ResultName, resultPath } from "../paths";
import { layersOf } from "./layers";
import { receptionProof } from "./reception-proof";

export type Judged = {
  sourceId: string;
  facts: Facts;
  report: AuditReport;
  waivers: readonly Waiver[];
  attestations: readonly Attestation[];
  /** The moment at which the layers are told. */
  layersAt: string;
};

/**
 * Everything a pack says that follows from its artifacts. Who makes the pack and who verifies it both call this, so a
 * difference between their files is a difference between what was said and what is.
 */
export function resultFiles({
  sourceId,
  facts,
  report,
  waivers,
  attestations,
  layersAt,
}: Judged): PackFile[] {
  const values: Record<ResultName, unknown> = {
    verdicts: report.results.map(({ findings, ...result }) => ({
      ...result,
      findings: findings.map(({ id }) => id),
    })),
    findings: report.results.flatMap(({ findings }) => findings),
    "permission-matrix": { agents: agentMatrix(facts), roles: roleMatrix(facts) },
    "reception-proof": receptionProof(report),
    layers: layersOf(report, waivers, attestations, layersAt),
  };
  return Object.entries(values).map(([name, value]) =>
    jsonFile(resultPath(sourceId, name as ResultName), value),
  );
}
