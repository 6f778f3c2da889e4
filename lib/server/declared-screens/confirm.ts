import "server-only";
import type { ConfirmScreen } from "@/lib/contracts/declared-screens";
import { authorize, type Context } from "@/lib/server/context";
import { addVersion } from "./add-version";

type Input = ConfirmScreen & { sourceId: string; screen: string };

/** Says that a screen is still right: its next version, with the same rows. @throws AppError not-found, conflict */
export async function confirmScreen(ctx: Context, input: Input): Promise<{ version: number }> {
  authorize(ctx, "sources:write");
  return { version: await addVersion(ctx, { ...input, rows: (before) => before }) };
}
