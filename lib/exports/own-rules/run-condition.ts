import { Worker } from "node:worker_threads";
import { z } from "zod";
import { fieldsOf } from "@/lib/engine/own-rules/fields";
import type { ConditionRun, OwnRule } from "@/lib/engine/own-rules/own-rule";
import { valuesOf } from "@/lib/engine/own-rules/row-values";
import { rowKey } from "@/lib/engine/row-key";
import type { Text } from "@/lib/engine/text";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";

const MAX_MS = 5_000;
const MAX_MEMORY_MB = 64;

/** Why a condition cannot be used, and where in it. */
const Refused = z.union([
  z.object({
    state: z.literal("refused"),
    problem: z.literal("syntax"),
    summary: z.string(),
    start: z.number(),
    end: z.number(),
  }),
  z.object({ state: z.literal("refused"), problem: z.literal("not-boolean"), type: z.string() }),
]);
export type Refused = z.infer<typeof Refused>;

const Answer = z.union([
  Refused,
  z.object({
    state: z.literal("done"),
    fields: z.array(z.string()),
    rows: z.array(z.tuple([z.string(), z.enum(["holds", "holds-not", "unknown"])])),
  }),
]);

type Condition = Pick<OwnRule, "section" | "condition">;

/** `file`: a script that answers `workerData` as `thread.mjs` does. */
export type Thread = { file: string | URL; maxMs?: number };

/** What runs conditions where the code stands. */
export type ConditionRunner = (
  rule: OwnRule,
  snapshot: Snapshot,
  at: number,
) => Promise<ConditionRun | Refused>;

/** Evaluates a condition for every row of a snapshot's section, within five seconds and 64 MB, in a thread of its own. */
export async function runConditionIn(
  thread: Thread,
  { section, condition }: Condition,
  snapshot: Snapshot,
  at: number,
): Promise<ConditionRun | Refused> {
  const rows = rowsOf(snapshot, section).map((row) => ({ key: rowKey(section, row), values: valuesOf(row) }));
  const answer = await askThread({ condition, fields: fieldsOf(section), rows, at }, thread);
  if (answer.state !== "done") return answer;
  return { ...answer, rows: new Map(answer.rows) };
}

/** Null for a condition that can be used. */
export async function checkConditionIn(
  thread: Thread,
  { section, condition }: Condition,
): Promise<Refused | null> {
  const answer = await askThread({ condition, fields: fieldsOf(section), rows: [], at: 0 }, thread);
  return answer.state === "refused" ? answer : null;
}

type Stopped = Extract<ConditionRun, { state: "stopped" }>;

function askThread(
  workerData: unknown,
  { file, maxMs = MAX_MS }: Thread,
): Promise<z.infer<typeof Answer> | Stopped> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* turbopackIgnore: true */ file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB, maxYoungGenerationSizeMb: 16 },
    });
    const stop = (stopped: Stopped) => {
      resolve(stopped);
      void worker.terminate();
    };
    const timer = setTimeout(() => stop(tooSlow(maxMs)), maxMs);
    worker.once("message", (message) => resolve(Answer.parse(message)));
    worker.once("error", (error: Error & { code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? stop(TOO_LARGE) : reject(error),
    );
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The thread of a condition ended without an answer."));
    });
  });
}

const tooSlow = (maxMs: number): Stopped => ({
  state: "stopped",
  reason: {
    zh: `条件的计算超过 ${maxMs / 1000} 秒，已中止`,
    en: `evaluating the condition took more than ${maxMs / 1000} seconds and was stopped`,
  },
});

/** True of a reason that tells of the machine a condition ran on, so that another may well come to an answer. */
export function isStopped(reason: Text): boolean {
  return [TOO_LARGE.reason, tooSlow(MAX_MS).reason].some(
    ({ en, zh }) => reason.en === en && reason.zh === zh,
  );
}

const TOO_LARGE: Stopped = {
  state: "stopped",
  reason: {
    zh: `条件的计算占用内存超过 ${MAX_MEMORY_MB} MB，已中止`,
    en: `evaluating the condition took more than ${MAX_MEMORY_MB} MB and was stopped`,
  },
};
