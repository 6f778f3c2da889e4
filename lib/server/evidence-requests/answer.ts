import "server-only";
import { createHash } from "node:crypto";
import { type AnswerRequest, MAX_REQUEST_FILES } from "@/lib/contracts/evidence-requests";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { inspectFile } from "@/lib/server/incidents/attachments/inspect";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { notifyOfRequest } from "@/lib/server/notifications/of-request";
import { getRequestInOrganisation, movedOn } from "./get-in-organisation";
import { requireReferences } from "./require-references";
import { takeStep } from "./take-step";

type Uploaded = { name: string; bytes: Uint8Array<ArrayBuffer> };
type Input = AnswerRequest & { requestId: string; files?: readonly Uploaded[] };

/**
 * Answers with words, with what Inlet holds, and with files. Whoever asked decides whether it will do.
 * @throws AppError not-found, also for what an answer points at; invalid for a file; conflict where somebody was faster
 */
export async function answerRequest(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "evidence:answer");
  const { requestId, clientId, revision, text, evidence, files = [] } = input;
  refuseSecretsIn(text, "text");
  if (files.length > MAX_REQUEST_FILES)
    throw new AppError("invalid", "evidence-requests.problems.tooManyFiles", { count: MAX_REQUEST_FILES });
  const kept = files.map(({ name, bytes }) => ({
    ...inspectFile({ name, bytes }),
    size: bytes.byteLength,
    hash: createHash("sha256").update(bytes).digest("hex"),
    bytes,
  }));
  await transaction(async (tx) => {
    const request = await getRequestInOrganisation(tx, ctx, requestId);
    if (request.status !== "open" && request.status !== "returned") throw movedOn();
    await requireReferences(tx, ctx, evidence);
    const step = await takeStep(tx, ctx, request, {
      ...{ clientId, revision, text, evidence },
      kind: "answered",
      files: kept,
      change: { status: "answered" },
      action: "evidence.answer",
      after: { references: evidence.length },
    });
    await recordAudit(tx, ctx, step);
    await notifyOfRequest(tx, request, { step: "answered", by: ctx.actor.name, revision: revision + 1 });
  });
}
