import "server-only";
import { ROWS_HEADER, type TableExportQuery } from "@/lib/contracts/table-export";
import { isAsync } from "@/lib/exports/cell";
import { TABLE_FORMATS } from "@/lib/exports/table";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { byteStream } from "./byte-stream";
import type { TableDefinition } from "./define-table";
import { framed } from "./framed";
import { sortedRows } from "./sorted";
import { wordsFor } from "./words";

type Asked<Query> = { query: Query; exported: TableExportQuery; isFramed: boolean };

/**
 * What a table shows, as a file, made while it is sent. The log says so before the first byte leaves.
 * @throws AppError whatever opening the list throws
 */
export async function exportTable<Query, Row>(
  ctx: Context,
  table: TableDefinition<Query, Row>,
  { query, exported, isFramed }: Asked<Query>,
): Promise<Response> {
  authorize(ctx, "export:read");
  authorize(ctx, table.permission);
  const { format: id, language, sort } = exported;
  const { timezone } = ctx.organisation;
  const words = await wordsFor(language, timezone);
  const opened = await table.open(ctx, query, words);
  const name = ["inlet", table.id, opened.about ?? new Date().toISOString().slice(0, 10)].join("-");
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: table.id, name: `${name}.${id}` },
      after: { format: id, rows: opened.total, filter: filterText({ ...query, ...(sort && { sort }) }) },
    }),
  );
  const columns = [...table.columns(words), ...(opened.columns ?? [])];
  const rows =
    sort && Array.isArray(opened.rows)
      ? sortedRows(opened.rows as readonly Row[], sort, columns, table.orders, language)
      : opened.rows;
  const counted = counting(rows);
  const pieces = TABLE_FORMATS[id].write({
    name: table.id,
    columns,
    rows: counted.rows,
    timezone,
    yesNo: language === "en" ? ["yes", "no"] : ["是", "否"],
  });
  const report = (error: unknown) => log.error({ err: error, export: table.id }, "An export broke off");
  const headers = {
    "content-type": isFramed ? "application/octet-stream" : TABLE_FORMATS[id].contentType,
    "content-disposition": `attachment; filename="${name}.${id}"`,
    [ROWS_HEADER]: String(opened.total),
  };
  return new Response(byteStream(isFramed ? framed(pieces, counted.done, report) : pieces), { headers });
}

function counting<Row>(rows: Iterable<Row> | AsyncIterable<Row>) {
  let count = 0;
  function* plain(list: Iterable<Row>) {
    for (const row of list) {
      count += 1;
      yield row;
    }
  }
  async function* paged(pages: AsyncIterable<Row>) {
    for await (const row of pages) {
      count += 1;
      yield row;
    }
  }
  return { rows: isAsync(rows) ? paged(rows) : plain(rows), done: () => count };
}

/** `severity=blocker&status=open`: what the address said, for the log. */
function filterText(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat())
      if (!["", undefined, null, false].includes(one) && !["cursor", "limit", "offset"].includes(name))
        parameters.append(name, String(one));
  return parameters.toString();
}
