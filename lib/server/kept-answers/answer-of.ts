import "server-only";
import { basisNow } from "@/lib/server/snapshots/judgement-basis";
import { db } from "@/lib/server/db";
import { isToBeMarked, makingOnce } from "@/lib/server/snapshots/kept-in-use";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { unpackJson } from "@/lib/server/snapshots/pack";
import type { AnswerKind } from "./answer-kind";
import { keepAnswers, packAnswer } from "./keep";

const making = makingOnce<string, unknown>();

/**
 * What a snapshot says to a question, by the rules and the policy of today. Opens the snapshot only when nobody asked
 * before. The caller has checked that whoever asks may see the snapshot.
 */
export async function answerOf<Answer>(
  kind: AnswerKind<Answer>,
  organisationId: string,
  snapshotId: string,
): Promise<Answer> {
  const basis = await basisNow(organisationId, snapshotId);
  const of = { snapshotId, kind: kind.name, basis };
  const kept = await db().keptAnswer.findUnique({
    where: { snapshotId_kind_basis: of },
    select: { id: true, bytes: true, usedAt: true },
  });
  const read = kept && kind.schema.safeParse(await unpackJson(kept.bytes));
  if (kept && read?.success) {
    if (isToBeMarked(kept.usedAt))
      await db().keptAnswer.updateMany({ where: { id: kept.id }, data: { usedAt: new Date() } });
    return read.data;
  }
  if (kept) await db().keptAnswer.deleteMany({ where: { id: kept.id } });
  const key = Object.values(of).join(" ");
  return making(key, () => make(kind, organisationId, of)) as Promise<Answer>;
}

async function make<Answer>(
  kind: AnswerKind<Answer>,
  organisationId: string,
  { snapshotId, basis }: { snapshotId: string; basis: string },
): Promise<Answer> {
  const answer = kind.make(await loadSnapshot(organisationId, snapshotId));
  // Rules changed while it was made: it is true, and kept by the next who asks.
  if ((await basisNow(organisationId, snapshotId)) === basis)
    await keepAnswers(db(), { organisationId, snapshotId, basis }, [await packAnswer(kind, answer)]);
  return answer;
}
