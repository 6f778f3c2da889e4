"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from "react";
import { onKeptChange } from "./device-store";
import {
  dropUnsent,
  keepUnsent,
  listUnsent,
  sendUnsent,
  type Sent,
  type Unsent,
  unsentVersion,
} from "./outbox";

/** Whose writing it is, and whether they may declare incidents. */
export const WriterContext = createContext({ memberId: "", canDeclare: false });

/** What this member wrote on this device and waits, and how to add to it. */
export function useOutbox() {
  const { memberId } = use(WriterContext);
  const client = useQueryClient();
  const version = useSyncExternalStore(
    onKeptChange,
    () => unsentVersion(memberId),
    () => "",
  );
  // The version stands for the list, which is a new one each time it is read.
  const unsent = useMemo(() => (version === "" ? [] : listUnsent(memberId)), [version, memberId]);

  const flush = useCallback(async () => {
    const arrived: Sent[] = [];
    await sendUnsent(memberId, (sent) => arrived.push(sent));
    if (arrived.length > 0) await client.invalidateQueries({ queryKey: ["incidents"] });
    return arrived;
  }, [memberId, client]);

  /** Keeps it on the device first and sends it then: answers with what was made, or null while it waits or was refused. */
  const post = useCallback(
    async (item: Unsent): Promise<{ id: string } | null> => {
      keepUnsent(memberId, item);
      const arrived = await flush();
      return arrived.find((sent) => sent.unsent.body.clientId === item.body.clientId)?.made ?? null;
    },
    [memberId, flush],
  );

  const discard = useCallback((item: Unsent) => dropUnsent(memberId, item), [memberId]);
  return { unsent, flush, post, discard };
}
