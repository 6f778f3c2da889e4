import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type CreateOwnRule, OwnRuleList, TrialResult, type TryOwnRule } from "@/lib/contracts/own-rules";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/own-rules";
const path = (slug: string) => `${PATH}/${encodeURIComponent(slug)}`;

export const ownRuleQueries = {
  list: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["own-rules", view],
      queryFn: ({ signal }) => fetchJson(OwnRuleList, PATH, { query: view, signal }),
    }),
};

/** Findings come and go with a rule. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["own-rules", "findings", "checks", "overview"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useTryOwnRule() {
  return useMutation({
    mutationFn: (input: TryOwnRule) => fetchJson(TrialResult, `${PATH}/try`, { body: input }),
  });
}

/** A new rule, or the next version of the one named. */
export function useSaveOwnRule(slug: string | null) {
  return useMutation({
    mutationFn: async (input: CreateOwnRule): Promise<{ version: number }> => {
      const { slug: _, ...edit } = input;
      if (slug !== null)
        return fetchJson(z.object({ version: z.number() }), path(slug), { method: "PUT", body: edit });
      await fetchJson(z.object({ slug: z.string() }), PATH, { body: input });
      return { version: 1 };
    },
    onSuccess: useRefresh(),
  });
}

export function useSwitchOwnRule() {
  return useMutation({
    mutationFn: ({ slug, isEnabled }: { slug: string; isEnabled: boolean }) =>
      fetchJson(z.void(), path(slug), { method: "PATCH", body: { isEnabled } }),
    onSuccess: useRefresh(),
  });
}
