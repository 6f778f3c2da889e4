import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  ClientInventory,
  type CreateSelfCheckLink,
  MadeSelfCheckLink,
  SelfCheckLinkList,
} from "@/lib/contracts/clients";
import { type SendReminder, SentReminder } from "@/lib/contracts/client-reminders";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/clients";

export const clientQueries = {
  all: ["clients"] as const,
  list: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["clients", "list", view],
      queryFn: ({ signal }) => fetchJson(ClientInventory, PATH, { query: view, signal }),
      // Agents report meanwhile.
      staleTime: 0,
    }),
  links: () =>
    queryOptions({
      queryKey: ["clients", "links"],
      queryFn: ({ signal }) => fetchJson(SelfCheckLinkList, `${PATH}/links`, { signal }),
      staleTime: 0,
    }),
};

function useClientChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: clientQueries.all }),
  });
}

export const useShareSelfCheck = () =>
  useClientChange((body: CreateSelfCheckLink) => fetchJson(MadeSelfCheckLink, `${PATH}/links`, { body }));

export const useSendReminder = () =>
  useMutation({
    mutationFn: (body: SendReminder) => fetchJson(SentReminder, `${PATH}/reminders`, { body }),
  });

export const useRevokeSelfCheck = () =>
  useClientChange((linkId: string) =>
    fetchJson(z.void(), `${PATH}/links/${encodeURIComponent(linkId)}`, { method: "DELETE" }),
  );
