import "server-only";
import type { Certificate } from "@/lib/contracts/what-if";
import { rulesetVersion } from "@/lib/engine/audit";
import { canonicalize } from "@/lib/engine/canonical";
import { EditError } from "@/lib/engine/draft/apply";
import type { Edit } from "@/lib/engine/draft/edit";
import { firstLoss, type WhatIf, whatIf } from "@/lib/engine/draft/what-if";
import { AppError } from "@/lib/server/errors";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";
import { sha256 } from "@/lib/server/snapshots/pack";

export type Certified = { certificate: Certificate; hash: string };

/**
 * Judges the draft here, whatever the browser may have shown: a certificate is the server's own word.
 * @throws AppError invalid for a draft that cannot be made on the snapshot
 */
export function certify(
  { id, hash, takenAt, snapshot }: LoadedSnapshot,
  configurationHash: string,
  edits: Edit[],
): Certified {
  const result = attempt(() => whatIf(snapshot, edits));
  const certificate: Certificate = {
    format: "inlet.certificate/1",
    snapshot: { id, hash, configurationHash, takenAt },
    rulesetHash: rulesetHash(),
    edits,
    hours: {
      gained: sum(result.hours.map(({ gained }) => gained.length)),
      lost: sum(result.hours.map(({ lost }) => lost.length)),
    },
    permissions: {
      gained: result.permissions.filter(({ after }) => after === "allowed").length,
      lost: result.permissions.filter(({ before }) => before === "allowed").length,
    },
    opened: result.opened.map((finding) => finding.id),
    closed: result.closed.map((finding) => finding.id),
    blinded: result.blinded,
    clean: firstLoss(result) === null,
  };
  return { certificate, hash: sha256(canonicalize(certificate)) };
}

export function rulesetHash(): string {
  return sha256(rulesetVersion());
}

function attempt(work: () => WhatIf): WhatIf {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    const params = { number: error.index + 1, detail: error.detail };
    throw new AppError("invalid", `what-if.problems.${error.reason}`, params);
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
