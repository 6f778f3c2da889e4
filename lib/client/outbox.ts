import { z } from "zod";
import { EntryView, WriteEntry } from "@/lib/contracts/incident-entries";
import { Declared, DeclareIncident } from "@/lib/contracts/incidents";
import { ClientError } from "./client-error";
import { keep, keysOf, readKept } from "./device-store";
import { fetchJson } from "./fetcher";

/** What was written on this device and is not known to have arrived. Its clientId makes sending it twice harmless. */
const Common = { writtenAt: z.iso.datetime(), refusal: z.string().nullable() };
export const Unsent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("incident"), body: DeclareIncident, ...Common }),
  z.object({ kind: z.literal("entry"), incidentId: z.string(), body: WriteEntry, ...Common }),
]);
export type Unsent = z.infer<typeof Unsent>;

export type Sent = { unsent: Unsent; made: { id: string } };

/** One key an item: two tabs that write at the same moment never overwrite one another's. */
const prefixOf = (memberId: string) => `inlet.unsent.${memberId}.`;
const keyOf = (memberId: string, { body }: Unsent) => prefixOf(memberId) + body.clientId;

export function listUnsent(memberId: string): Unsent[] {
  return keysOf(prefixOf(memberId))
    .flatMap((key) => {
      const parsed = Unsent.safeParse(readJson(readKept(key)));
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
}

/** Changes whenever the list does; what useSyncExternalStore compares. */
export function unsentVersion(memberId: string): string {
  return keysOf(prefixOf(memberId))
    .map((key) => `${key} ${readKept(key)?.length}`)
    .join("\n");
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function keepUnsent(memberId: string, unsent: Unsent): void {
  keep(keyOf(memberId, unsent), JSON.stringify(unsent));
}

export function dropUnsent(memberId: string, unsent: Unsent): void {
  keep(keyOf(memberId, unsent), null);
}

/**
 * Sends what waits, oldest first, one tab at a time. Without an answer it stays and is tried again; refused, it stays
 * with why, for its writer to mend.
 */
export async function sendUnsent(memberId: string, onSent: (sent: Sent) => void): Promise<void> {
  await alone(memberId, async () => {
    for (const unsent of listUnsent(memberId)) {
      if (unsent.refusal !== null) continue;
      try {
        const made = await send(unsent);
        dropUnsent(memberId, unsent);
        onSent({ unsent, made });
      } catch (error) {
        if (!isRefusal(error)) return;
        keepUnsent(memberId, { ...unsent, refusal: error.detail ?? error.title });
      }
    }
  });
}

function send(unsent: Unsent): Promise<{ id: string }> {
  if (unsent.kind === "incident") return fetchJson(Declared, "/api/v1/incidents", { body: unsent.body });
  const path = `/api/v1/incidents/${encodeURIComponent(unsent.incidentId)}/entries`;
  return fetchJson(EntryView, path, { body: unsent.body });
}

/** An answer about the thing itself; being signed out, too eager or without a server says nothing about it. */
function isRefusal(error: unknown): error is ClientError {
  return error instanceof ClientError && [403, 404, 409, 422].includes(error.status);
}

async function alone(memberId: string, work: () => Promise<void>): Promise<void> {
  // Browsers offer locks on https and localhost only; elsewhere two tabs may send the same thing, which is one thing.
  const { locks } = navigator as { locks?: LockManager };
  if (locks) await locks.request(`inlet.outbox.${memberId}`, work);
  else await work();
}
