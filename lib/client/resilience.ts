import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { ResilienceView, type SetTarget } from "@/lib/contracts/resilience";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

export function resilienceQuery(view: ViewQuery) {
  return queryOptions({
    queryKey: ["resilience", view],
    queryFn: ({ signal }) => fetchJson(ResilienceView, "/api/v1/resilience", { query: view, signal }),
  });
}

/** A target is judged at once, so findings and what is counted of them change with it. */
export function useSetTarget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetTarget) =>
      fetchJson(z.void(), "/api/v1/resilience/targets", { method: "PUT", body }),
    onSuccess: () =>
      Promise.all(
        ["resilience", "findings", "checks", "overview"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
