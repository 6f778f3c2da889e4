import "server-only";
import { createHash } from "node:crypto";
import { openLog } from "@/lib/connectors/reception-log/open-log";
import { LogMapping, type LogFileQuery, type LogPreview } from "@/lib/contracts/reception-log";
import { columnsSignature } from "@/lib/engine/reception-log/mapping";
import { suggestMapping, suggestStates } from "@/lib/engine/reception-log/suggest-mapping";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { refusalOf } from "./refusal";

const SAMPLES = 200;
const SHOWN = 5;

/**
 * What the beginning of a file looks like and how it would be read: as somebody settled it for earlier files with these
 * columns, otherwise a guess. Stores nothing. @throws AppError invalid for a file that is no log
 */
export async function previewLog(
  ctx: Context,
  { source, name }: LogFileQuery,
  head: AsyncIterable<Uint8Array>,
): Promise<LogPreview> {
  authorize(ctx, "reception-log:write");
  const samples: Record<string, string>[] = [];
  try {
    const log = await openLog(name, head);
    for await (const line of log.lines) {
      // The beginning of a file ends in the middle of a line.
      if ("cells" in line) samples.push(line.cells);
      if (samples.length >= SAMPLES) break;
    }
    const columns = [...new Set(samples.flatMap((cells) => Object.keys(cells)))];
    if (columns.length === 0) throw new AppError("invalid", "reception-log.problems.empty");
    const known = await rememberedMapping(ctx, source, columns);
    const mapping = known ? withNewWords(known, samples) : suggestMapping(columns, samples);
    return {
      format: log.format,
      columns,
      samples: samples.slice(0, SHOWN),
      mapping,
      remembered: known !== null,
    };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Names a kind of log in the table of mappings. */
export function signatureOf(columns: readonly string[]): string {
  return createHash("sha256").update(columnsSignature(columns)).digest("hex");
}

async function rememberedMapping(
  ctx: Context,
  sourceId: string,
  columns: readonly string[],
): Promise<LogMapping | null> {
  const organisationId = ctx.organisation.id;
  const row = await db().receptionLogMapping.findUnique({
    where: {
      organisationId_sourceId_signature: { organisationId, sourceId, signature: signatureOf(columns) },
    },
  });
  return row ? LogMapping.parse(row.mapping) : null;
}

function withNewWords(mapping: LogMapping, samples: readonly Record<string, string>[]): LogMapping {
  const column = mapping.columns.state;
  if (column === null) return mapping;
  return {
    ...mapping,
    states: { ...suggestStates(samples.map((cells) => cells[column] ?? "")), ...mapping.states },
  };
}
