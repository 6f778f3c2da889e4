import "server-only";
import type { z } from "zod";
import { FRAMES_HEADER, TableExportQuery } from "@/lib/contracts/table-export";
import { TABLE_FORMATS } from "@/lib/exports/table";
import { file } from "@/lib/server/api-document/file";
import { readInput, readQuery } from "@/lib/server/request-input";
import { route } from "@/lib/server/route";
import type { TableDefinition } from "./define-table";
import { exportTable } from "./export-table";

type Options = {
  /** Left out where no token may read the list. */
  operation?: string;
  params?: z.ZodType<Record<string, string>>;
};

/** `GET …/export` of a list: its own filters, and a format. The parts of the address join the filters. */
export function exportRoute<Query, Row>(
  table: TableDefinition<Query, Row>,
  { operation, params }: Options = {},
) {
  return route({
    ...(operation !== undefined && { operation }),
    permission: "export:read",
    also: table.permission,
    ...(params && { params }),
    query: TableExportQuery,
    filters: table.query,
    response: file("text/csv", TABLE_FORMATS.xlsx.contentType, TABLE_FORMATS.json.contentType),
    run: (ctx, { params: parts, query: exported, request }) => {
      const given = { ...readQuery(request.nextUrl.searchParams), ...parts };
      const query = readInput("query", table.query, given);
      return exportTable(ctx, table, { query, exported, isFramed: request.headers.has(FRAMES_HEADER) });
    },
  });
}
