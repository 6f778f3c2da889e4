import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type OpenReceiver, type ReceiverKind, ReceiverList } from "@/lib/contracts/event-receivers";
import { fetchJson } from "./fetcher";

const path = (sourceId: string) => `/api/v1/sources/${encodeURIComponent(sourceId)}/receivers`;
const KEY = ["receivers"] as const;
/** Somebody who has just entered an address at the platform waits for the first event. */
const LOOK_EVERY_MS = 10_000;

export const receiverQueries = {
  list: (sourceId: string) =>
    queryOptions({
      queryKey: [...KEY, sourceId],
      queryFn: ({ signal }) => fetchJson(ReceiverList, path(sourceId), { signal }),
      refetchInterval: ({ state }) =>
        state.data?.receivers.some((one) => one.path !== null && one.accepted === 0) ? LOOK_EVERY_MS : false,
    }),
};

function useReceiverChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export const useOpenReceiver = (sourceId: string, kind: ReceiverKind) =>
  useReceiverChange((body: OpenReceiver) =>
    fetchJson(z.object({ path: z.string() }), `${path(sourceId)}/${kind}`, { method: "PUT", body }),
  );

export const useCloseReceiver = (sourceId: string, kind: ReceiverKind) =>
  useReceiverChange(() => fetchJson(z.undefined(), `${path(sourceId)}/${kind}`, { method: "DELETE" }));
