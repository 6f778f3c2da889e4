import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { AttestationList, type CreateAttestation } from "@/lib/contracts/attestations";
import { WaiverList } from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import type { CreateWaiver } from "@/lib/contracts/waivers";
import { fetchJson } from "./fetcher";

const WAIVERS = "/api/v1/waivers";
const ATTESTATIONS = "/api/v1/attestations";

export const waiverQueries = {
  list: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["waivers", view],
      queryFn: ({ signal }) => fetchJson(WaiverList, WAIVERS, { query: view, signal }),
    }),
  attestations: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["attestations", view],
      queryFn: ({ signal }) => fetchJson(AttestationList, ATTESTATIONS, { query: view, signal }),
    }),
};

/** Layers show in lists, details and the overview alike. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["waivers", "attestations", "findings", "checks", "overview"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

const Made = z.object({ id: z.string() });

export function useCreateWaiver() {
  return useMutation({
    mutationFn: (input: CreateWaiver) => fetchJson(Made, WAIVERS, { body: input }),
    onSuccess: useRefresh(),
  });
}

export function useCreateAttestation() {
  return useMutation({
    mutationFn: (input: CreateAttestation) => fetchJson(Made, ATTESTATIONS, { body: input }),
    onSuccess: useRefresh(),
  });
}

export function useEndLayer(kind: "waiver" | "attestation") {
  const refresh = useRefresh();
  const path = kind === "waiver" ? WAIVERS : ATTESTATIONS;
  return async (id: string) => {
    await fetchJson(z.void(), `${path}/${encodeURIComponent(id)}`, { method: "DELETE" });
    await refresh();
  };
}
