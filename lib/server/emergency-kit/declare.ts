import "server-only";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { createHttpClient } from "@/lib/connectors/http/client";
import { withKit } from "@/lib/engine/emergency-kit";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { currentKit } from "./current";

const WITHIN_MS = 5_000;
const LIMITS = { retries: 0, connectMs: 3_000, idleMs: WITHIN_MS, pageMs: WITHIN_MS };

/** The snapshot with the organisation's kit declared in it, its FAQ pages opened just now; as it came without a kit. */
export async function declareKit(snapshot: Snapshot, organisationId: string): Promise<Snapshot> {
  const { content, savedAt, savedBy } = await currentKit(db(), organisationId);
  if (!savedAt) return snapshot;
  const links = [...new Set(content.replies.map(({ faqUrl }) => faqUrl).filter(Boolean))];
  const faqStatus = new Map(
    await Promise.all(links.map(async (link) => [link, await statusOf(link)] as const)),
  );
  return withKit(snapshot, content, { at: savedAt.toISOString(), by: savedBy ?? "", faqStatus });
}

/** Null when no answer came: that may be this server's own network. */
async function statusOf(link: string): Promise<number | null> {
  const guard = createAddressGuard({ allowPrivate: env().allowPrivate.join(",") });
  const http = createHttpClient({ guard, limits: LIMITS });
  try {
    return (await http.get(link, { headers: { accept: "text/html" } })).status;
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    // What was answered, though not as a page that is read to its end.
    if (error.code === "redirected") return 302;
    return error.code === "too-large" || error.code === "bad-answer"
      ? 200
      : error.code === "server-failed"
        ? 500
        : null;
  } finally {
    await http.close();
  }
}
