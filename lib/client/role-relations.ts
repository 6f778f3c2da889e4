import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  AddedRole,
  type AddedRoleQuery,
  RoleRelations,
  type SeparationQuery,
  SeparationView,
} from "@/lib/contracts/role-relations";
import { type SaveSeparationRule, SeparationRuleList } from "@/lib/contracts/separation";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/permissions";
const RULES = "/api/v1/separation-rules";

export const relationQueries = {
  list: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["permissions", "relations", view],
      queryFn: ({ signal }) =>
        fetchJson(RoleRelations.nullable(), `${PATH}/relations`, { query: view, signal }),
    }),
  separation: (query: SeparationQuery) =>
    queryOptions({
      queryKey: ["permissions", "separation", query],
      queryFn: ({ signal }) => fetchJson(SeparationView, `${PATH}/separation`, { query, signal }),
      enabled: query.left.length > 0 && query.right.length > 0,
    }),
  rules: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["permissions", "separation-rules", view],
      queryFn: ({ signal }) => fetchJson(SeparationRuleList, RULES, { query: view, signal }),
    }),
  addedRole: (query: AddedRoleQuery) =>
    queryOptions({
      queryKey: ["permissions", "added-role", query],
      queryFn: ({ signal }) => fetchJson(AddedRole, `${PATH}/added-role`, { query, signal }),
      enabled: query.agent !== "" && query.role !== "",
    }),
};

/** A separation rule is judged at once, so findings and what is counted of them change with it. */
export function useSeparationActs() {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      ["permissions", "findings", "checks", "overview"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const pathOf = (id: string) => `${RULES}/${encodeURIComponent(id)}`;
  return {
    save: async (id: string | null, body: SaveSeparationRule) => {
      const method = id === null ? "POST" : "PUT";
      await fetchJson(z.object({ id: z.string() }), id === null ? RULES : pathOf(id), { method, body });
      await refresh();
    },
    remove: async (id: string) => {
      await fetchJson(z.void(), pathOf(id), { method: "DELETE" });
      await refresh();
    },
  };
}
