import { createSource } from "@/lib/server/sources/create";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";

export const LHC_KEY = "planted-api-key-7d20c41fa9";
export const DATABASE_PASSWORD = "planted-database-password-51";
export const CHATWOOT_TOKEN = "planted-access-token-90ab3e";

/** A Live Helper Chat source at this address, with a planted key. */
export async function makeLhcSource(
  ctx: Context,
  url: string,
  more: { settings?: object; credentials?: object } = {},
): Promise<string> {
  const { id } = await createSource(ctx, {
    kind: "livehelperchat",
    name: "客服中心",
    settings: { url, username: "svc.audit", ...more.settings },
    credentials: { apiKey: LHC_KEY, ...more.credentials },
  });
  return id;
}

export async function makeChatwootSource(ctx: Context, url: string): Promise<string> {
  const { id } = await createSource(ctx, {
    kind: "chatwoot",
    name: "在线客服",
    settings: { url },
    credentials: { token: CHATWOOT_TOKEN },
  });
  return id;
}

/** Everything the database holds about an organisation's sources, as text: no secret may be found in it. */
export async function everythingStored(organisationId: string): Promise<string> {
  const where = { organisationId };
  const rows = [
    await db().source.findMany({ where, omit: { secretCiphertext: true } }),
    await db().pull.findMany({ where }),
    await db().snapshot.findMany({ where }),
    (await db().auditLog.findMany({ where })).map((row) => ({ ...row, id: String(row.id) })),
  ];
  return JSON.stringify(rows);
}
