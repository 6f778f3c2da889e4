import "server-only";
import type { PullError } from "@/lib/contracts/pulls";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

type Failed = { organisationId: string; sourceId: string; source: { name: string } };

/** A pull that nobody cancelled ended without a snapshot. */
export async function notifyOfFailedPull(tx: Transaction, pull: Failed, error: PullError): Promise<void> {
  const { organisationId, sourceId, source } = pull;
  await notify(tx, {
    kind: "pull-failed",
    organisationId,
    sourceId,
    at: new Date(),
    sameAs: `pull-failed:${sourceId}:${error.code}`,
    subject: source.name,
    severity: null,
    items: [
      { text: error.text, channels: [] },
      { text: error.remedy, channels: [] },
    ],
    path: `/sources/${sourceId}`,
  });
}
