import "server-only";
import { db } from "@/lib/server/db";

// Members are never deleted, so a yes is for ever.
const known = new WeakSet<object>();

/** False until the first administrator exists. */
export async function isSetUp(): Promise<boolean> {
  const client = db();
  if (known.has(client)) return true;
  const member = await client.member.findFirst({ select: { id: true } });
  if (member) known.add(client);
  return member !== null;
}
