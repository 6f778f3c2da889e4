import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { AuditChainState, SignedCheckpoint } from "@/lib/contracts/audit-chain";
import { SigningKeyList } from "@/lib/contracts/signing-keys";
import { auditLogQueries } from "./audit-log";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/audit-log";
const KEYS = "/api/v1/signing-keys";

/** A checkpoint is a few hundred bytes; whoever picks a film by mistake is told so at once. */
const LARGEST_FILE = 10_000;

export const auditChainQueries = {
  state: () =>
    queryOptions({
      queryKey: [...auditLogQueries.all, "chain"],
      queryFn: ({ signal }) => fetchJson(AuditChainState, `${PATH}/chain`, { signal }),
    }),
  keys: () =>
    queryOptions({
      queryKey: ["signing-keys"],
      queryFn: ({ signal }) => fetchJson(SigningKeyList, KEYS, { signal }),
    }),
};

export const publicKeyHref = (keyId: string) => `${KEYS}/${keyId}/public-key`;

/** The checkpoint as a file to keep where nobody who keeps this server reaches it. */
export function checkpointHref(signed: SignedCheckpoint): string {
  return `data:application/json,${encodeURIComponent(`${JSON.stringify(signed, null, 2)}\n`)}`;
}

/** Null for a file that holds no checkpoint. */
export async function readCheckpointFile(file: File): Promise<SignedCheckpoint | null> {
  if (file.size > LARGEST_FILE) return null;
  try {
    return SignedCheckpoint.parse(JSON.parse(await file.text()));
  } catch {
    return null;
  }
}

export function useAuditChainActs() {
  const client = useQueryClient();
  return {
    /** What the whole chain says takes the place of what its end said. */
    verify: async (checkpoint?: SignedCheckpoint) => {
      const state = await fetchJson(AuditChainState, `${PATH}/verification`, { body: { checkpoint } });
      client.setQueryData(auditChainQueries.state().queryKey, state);
      return state;
    },
    rotate: async () => {
      await fetchJson(z.object({ keyId: z.string() }), KEYS, { method: "POST" });
      await client.invalidateQueries({ queryKey: auditChainQueries.keys().queryKey });
      await client.invalidateQueries({ queryKey: auditLogQueries.all });
    },
  };
}
