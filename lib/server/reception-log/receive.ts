import "server-only";
import { cellsOfObject } from "@/lib/connectors/reception-log/read-jsonl-log";
import type { LogLine } from "@/lib/connectors/reception-log/log-row";
import { type LogMapping, type LogReceipt } from "@/lib/contracts/reception-log";
import { LOG_STATES } from "@/lib/engine/reception-log/entry";
import { LOG_FIELDS } from "@/lib/engine/reception-log/mapping";
import { AppError } from "@/lib/server/errors";
import { enqueue } from "@/lib/server/jobs";
import { authorizeLogKey } from "./authorize-key";
import { analyseQueue } from "./queue";
import { readIntoImport } from "./read-into-import";
import { addUp, importOfToday } from "./webhook-import";

const MAX_EVENTS = 5_000;
/** Lines that come together are looked through together. */
const WAIT_MS = 10_000;

/** Fields and states are called as Inlet calls them: a webhook is written for Inlet, so nothing needs explaining. */
const MAPPING: LogMapping = {
  columns: Object.fromEntries(LOG_FIELDS.map((field) => [field, field])) as LogMapping["columns"],
  states: Object.fromEntries(LOG_STATES.map((state) => [state, state])),
  sequenceRuns: "channel",
  lateAfterSeconds: 60,
};

/**
 * Takes lines another system sends, at most 5,000 at once. Sending them again changes nothing. Lines that cannot be placed
 * are named in the answer; the others are kept.
 * @throws AppError unauthenticated for a key nobody gave or that was revoked, invalid for what is no list of events
 */
export async function receiveLog(authorization: string | null, body: unknown): Promise<LogReceipt> {
  const key = await authorizeLogKey(authorization);
  const events = Array.isArray(body) ? (body as unknown[]) : [body];
  if (events.length > MAX_EVENTS)
    throw new AppError("invalid", "reception-log.problems.tooManyEvents", { most: MAX_EVENTS });
  const { organisationId, sourceId } = key;
  const importId = await importOfToday(key, MAPPING);
  const counts = await readIntoImport(linesOf(events), {
    organisationId,
    sourceId,
    importId,
    mapping: MAPPING,
    timezone: key.timezone,
    repeatsAreKnown: true,
    hasOthers: true,
  });
  await addUp(importId, counts);
  await enqueue(
    analyseQueue,
    { organisationId, sourceId },
    { singletonKey: sourceId, startAfter: new Date(Date.now() + WAIT_MS) },
  );
  return { taken: counts.lines - counts.rejected, problems: counts.problems };
}

function linesOf(events: readonly unknown[]): LogLine[] {
  return events.map((event, at) => {
    const cells = cellsOfObject(event);
    return cells ? { row: at + 1, cells } : { row: at + 1, broken: "not-an-object" };
  });
}
