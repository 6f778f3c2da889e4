import "server-only";
import { createHash } from "node:crypto";
import { type OpenLog, openLog } from "@/lib/connectors/reception-log/open-log";
import { type LogImport, LogMapping } from "@/lib/contracts/reception-log";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, isUniqueViolation, transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { analyseLog } from "./analyse";
import { clearImport, endDeadImports } from "./clear-import";
import { type ReadCounts, readIntoImport } from "./read-into-import";
import { refusalOf } from "./refusal";
import { toLogImport } from "./serialise";

type ImportLog = { source: string; name: string; signature: string };

/**
 * Reads a log of any length, line by line, as its remembered mapping says. All or nothing: what cannot be read to its
 * end leaves no line behind. Lines that cannot be placed are counted and the first of them named.
 * @throws AppError conflict for a file that was imported before or while another one is read, invalid for one that is no log
 */
export async function importLog(
  ctx: Context,
  { source, name, signature }: ImportLog,
  body: AsyncIterable<Uint8Array>,
): Promise<LogImport> {
  authorize(ctx, "reception-log:write");
  const organisationId = ctx.organisation.id;
  const { mapping, sourceName } = await prepare(ctx, source, signature);
  await endDeadImports(new Date());
  const hash = createHash("sha256");
  let importId: string | null = null;
  try {
    const log = await openLog(name, hashing(body, hash));
    importId = await begin(ctx, { source, name, mapping, format: log.format });
    const read = await readIntoImport(log.lines, {
      organisationId,
      sourceId: source,
      importId,
      mapping,
      timezone: ctx.organisation.timezone,
      repeatsAreKnown: false,
      hasOthers: (await db().receptionLogImport.count({ where: { organisationId, sourceId: source } })) > 1,
      onProgress: (counts) => keepAlive(importId, counts),
    });
    const row = await finish(ctx, {
      importId,
      sourceId: source,
      sourceName,
      sha256: hash.digest("hex"),
      read,
    });
    await analyseLog({ organisationId, sourceId: source });
    return toLogImport(row);
  } catch (error) {
    if (importId !== null) await clearImport(importId);
    throw refusalOf(error);
  }
}

async function prepare({ organisation }: Context, sourceId: string, signature: string) {
  const organisationId = organisation.id;
  const source = await db().source.findFirst({ where: { id: sourceId, organisationId, archivedAt: null } });
  const stored = await db().receptionLogMapping.findUnique({
    where: { organisationId_sourceId_signature: { organisationId, sourceId, signature } },
  });
  if (!source || !stored) throw notFound();
  return { mapping: LogMapping.parse(stored.mapping), sourceName: source.name };
}

/** A share of lines that cannot be placed says that the mapping is wrong, not the lines. */
async function keepAlive(id: string | null, { lines, rejected, problems }: ReadCounts): Promise<void> {
  const [first] = problems;
  if (lines === 0) throw new AppError("invalid", "reception-log.problems.empty");
  if (first && rejected * 2 > lines) {
    const { row, value } = first;
    throw new AppError("invalid", "reception-log.problems.mostRejected", {
      rejected,
      lines,
      row,
      value: value || "—",
    });
  }
  if (id !== null)
    await db().receptionLogImport.update({ where: { id }, data: { lines, heartbeatAt: new Date() } });
}

type Begin = { source: string; name: string; mapping: LogMapping; format: OpenLog["format"] };

async function begin(ctx: Context, { source, name, mapping, format }: Begin): Promise<string> {
  try {
    const { id } = await db().receptionLogImport.create({
      data: {
        organisationId: ctx.organisation.id,
        sourceId: source,
        name,
        format,
        mapping,
        problems: [],
        createdBy: ctx.actor.name,
      },
    });
    return id;
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "reception-log.problems.alreadyReading");
    throw error;
  }
}

type Finish = {
  importId: string;
  sourceId: string;
  sourceName: string;
  sha256: string;
  read: ReadCounts;
};

async function finish(ctx: Context, { importId, sourceId, sourceName, sha256, read }: Finish) {
  try {
    return await transaction(async (tx) => {
      const row = await tx.receptionLogImport.update({
        where: { id: importId },
        data: { ...read, sha256, status: "complete", finishedAt: new Date() },
      });
      await recordAudit(tx, ctx, {
        action: "reception-log.import",
        target: { kind: "reception-log", id: importId, name: row.name },
        after: {
          source: sourceName,
          sourceId,
          lines: read.lines,
          known: read.known,
          rejected: read.rejected,
          sha256,
        },
      });
      return row;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "reception-log.problems.sameFile");
    throw error;
  }
}

async function* hashing(
  body: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    hash.update(piece);
    yield piece;
  }
}
