import "server-only";
import type { FindingPage, FindingQuery } from "@/lib/contracts/findings";
import { authorize, type Context } from "@/lib/server/context";
import { currentView } from "@/lib/server/views/current";
import { readPage } from "./read-page";
import { findingScope } from "./within-seat";

/** Findings of the source on view, a page at a time; empty while there is no snapshot. */
export async function listFindings(ctx: Context, query: FindingQuery): Promise<FindingPage> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, query);
  if (!view) return { findings: [], nextCursor: null };
  return readPage(await findingScope(ctx, view.source.id), query);
}
