import "server-only";
import type { z } from "zod";
import { FRAMES_HEADER, TableExportQuery } from "@/lib/contracts/table-export";
import { readInput, readQuery } from "@/lib/server/request-input";
import { route } from "@/lib/server/route";
import type { TableDefinition } from "./define-table";
import { exportTable } from "./export-table";

/** `GET …/export` of a list: its own filters, and a format. The parts of the address join the filters. */
export function exportRoute<Query, Row>(
  table: TableDefinition<Query, Row>,
  params?: z.ZodType<Record<string, string>>,
) {
  return route({
    permission: "export:read",
    params,
    query: TableExportQuery,
    run: (ctx, { params: parts, query: exported, request }) => {
      const given = { ...readQuery(request.nextUrl.searchParams), ...parts };
      const query = readInput(table.query, given);
      return exportTable(ctx, table, { query, exported, isFramed: request.headers.has(FRAMES_HEADER) });
    },
  });
}
