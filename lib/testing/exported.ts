import { TableExportQuery } from "@/lib/contracts/table-export";
import type { Context } from "@/lib/server/context";
import type { TableDefinition } from "@/lib/server/exports/define-table";
import { exportTable } from "@/lib/server/exports/export-table";

type Asked = Record<string, string | readonly string[]>;

/** What a table gives to somebody who asks its address for it. `asked` holds filters, format and language alike. */
export async function exported<Query, Row>(
  ctx: Context,
  table: TableDefinition<Query, Row>,
  asked: Asked = {},
): Promise<{ name: string; bytes: Buffer; text: string; rows: number }> {
  const response = await exportTable(ctx, table, {
    query: table.query.parse(asked),
    exported: TableExportQuery.parse(asked),
    isFramed: false,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    name: /filename="(.+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "",
    bytes,
    text: bytes.toString(),
    rows: Number(response.headers.get("inlet-rows")),
  };
}
