import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  CreatedProbe,
  type CreateProbe,
  NetworkHosts,
  ProbeDetail,
  ProbeList,
  type ProbeRange,
  ProbeRunView,
  type TryProbe,
  type UpdateProbe,
} from "@/lib/contracts/probes";
import { fetchJson } from "./fetcher";

const PROBES = "/api/v1/probes";
const path = (probeId: string) => `${PROBES}/${encodeURIComponent(probeId)}`;
const EVERY_MINUTE = 60_000;

export const probeQueries = {
  all: ["probes"] as const,
  list: () =>
    queryOptions({
      queryKey: ["probes", "list"],
      queryFn: ({ signal }) => fetchJson(ProbeList, PROBES, { signal }),
      refetchInterval: EVERY_MINUTE,
    }),
  one: (probeId: string, range: ProbeRange) =>
    queryOptions({
      queryKey: ["probes", "one", probeId, range],
      queryFn: ({ signal }) => fetchJson(ProbeDetail, path(probeId), { query: { range }, signal }),
      refetchInterval: EVERY_MINUTE,
    }),
  hosts: () =>
    queryOptions({
      queryKey: ["probes", "hosts"],
      queryFn: ({ signal }) => fetchJson(NetworkHosts, `${PROBES}/hosts`, { signal }),
    }),
};

export const createProbe = (input: CreateProbe) => fetchJson(CreatedProbe, PROBES, { body: input });

export const tryProbe = (input: TryProbe) => fetchJson(ProbeRunView, `${PROBES}/try`, { body: input });

export const updateProbe = (probeId: string, input: UpdateProbe) =>
  fetchJson(z.undefined(), path(probeId), { method: "PATCH", body: input });

export const archiveProbe = (probeId: string) =>
  fetchJson(z.undefined(), path(probeId), { method: "DELETE" });

export const runProbe = (probeId: string) =>
  fetchJson(z.undefined(), `${path(probeId)}/run`, { method: "POST" });
