import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { Judged } from "@/lib/server/snapshots/load";
import { packJson } from "@/lib/server/snapshots/pack";
import type { AnswerKind } from "./answer-kind";

export type PackedAnswer = { kind: string; bytes: Uint8Array<ArrayBuffer> };

export async function packAnswer<Answer>(kind: AnswerKind<Answer>, answer: Answer): Promise<PackedAnswer> {
  return { kind: kind.name, bytes: await packJson(answer) };
}

/** Answers made while a snapshot is judged anyway, so that its first reader need not wait for them. */
export async function packAnswers(
  kinds: readonly AnswerKind<unknown>[],
  judged: Judged,
): Promise<PackedAnswer[]> {
  const packed: PackedAnswer[] = [];
  for (const kind of kinds) packed.push(await packAnswer(kind, kind.make(judged)));
  return packed;
}

type Of = { organisationId: string; snapshotId: string; basis: string };

/** Another server may have kept the same answer meanwhile. */
export async function keepAnswers(
  tx: Pick<Transaction, "keptAnswer">,
  of: Of,
  answers: readonly PackedAnswer[],
): Promise<void> {
  await tx.keptAnswer.createMany({
    data: answers.map((answer) => ({ ...of, ...answer })),
    skipDuplicates: true,
  });
}
