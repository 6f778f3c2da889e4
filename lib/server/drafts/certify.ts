import "server-only";
import type { Certificate } from "@/lib/contracts/what-if";
import { rulesetVersion } from "@/lib/engine/audit";
import { canonicalize } from "@/lib/engine/canonical";
import { EditError } from "@/lib/engine/draft/apply";
import type { Edit } from "@/lib/engine/draft/edit";
import { firstLoss, type WhatIf, whatIf } from "@/lib/engine/draft/what-if";
import { AppError } from "@/lib/server/errors";
import { db } from "@/lib/server/db";
import { ownRulesOf } from "@/lib/server/own-rules/stored";
import { policyOf } from "@/lib/server/policy/policy-of";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";
import { sha256 } from "@/lib/server/snapshots/pack";
import { ownMoves } from "./own-moves";

type Basis = { loaded: LoadedSnapshot; sourceId: string; configurationHash: string };
export type Certified = { certificate: Certificate; hash: string };

/**
 * Judges the draft here, whatever the browser may have shown: a certificate is the server's own word.
 * @throws AppError invalid for a draft that cannot be made on the snapshot
 */
export async function certify(
  organisationId: string,
  { loaded, sourceId, configurationHash }: Basis,
  edits: Edit[],
): Promise<Certified> {
  const { id, hash, takenAt, snapshot } = loaded;
  const result = attempt(() => whatIf(snapshot, edits));
  const own = await ownMoves(organisationId, loaded, edits);
  const opened = [...result.opened, ...own.opened];
  const blinded = [...result.blinded, ...own.blinded];
  const certificate: Certificate = {
    format: "inlet.certificate/2",
    snapshot: { id, hash, configurationHash, takenAt },
    rulesetHash: await rulesetHash({ organisationId, sourceId }),
    edits,
    hours: {
      gained: sum(result.hours.map(({ gained }) => gained.length)),
      lost: sum(result.hours.map(({ lost }) => lost.length)),
    },
    permissions: {
      gained: result.permissions.filter(({ after }) => after === "allowed").length,
      lost: result.permissions.filter(({ before }) => before === "allowed").length,
    },
    opened: opened.map((finding) => finding.id),
    closed: [...result.closed, ...own.closed].map((finding) => finding.id),
    blinded,
    unrun: own.unrun.map(({ ruleId }) => ruleId),
    clean: own.unrun.length === 0 && firstLoss({ ...result, opened, blinded }) === null,
  };
  return { certificate, hash: sha256(canonicalize(certificate)) };
}

/** Names everything a draft is judged by, so that a certificate is void when any of it is another. */
export async function rulesetHash(scope: { organisationId: string; sourceId: string }): Promise<string> {
  const own = await ownRulesOf(scope.organisationId, { enabled: true });
  return sha256(
    canonicalize({
      rules: rulesetVersion(),
      own: own.map(({ id, version }) => `${id}@${version}`),
      policy: await policyOf(db(), scope),
    }),
  );
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
