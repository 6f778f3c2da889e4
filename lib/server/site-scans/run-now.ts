import "server-only";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { getSiteScanInOrganisation } from "./get-in-organisation";
import { walkSiteScan } from "./walk";

/** Looks at a web entrance now, beside its schedule. */
export async function runSiteScanNow(ctx: Context, input: { siteScanId: string }): Promise<void> {
  authorize(ctx, "probes:run");
  await walkSiteScan(await getSiteScanInOrganisation(db(), ctx, input.siteScanId));
}
