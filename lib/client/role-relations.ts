import { queryOptions } from "@tanstack/react-query";
import {
  AddedRole,
  type AddedRoleQuery,
  RoleRelations,
  type SeparationQuery,
  SeparationView,
} from "@/lib/contracts/role-relations";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/permissions";

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
  addedRole: (query: AddedRoleQuery) =>
    queryOptions({
      queryKey: ["permissions", "added-role", query],
      queryFn: ({ signal }) => fetchJson(AddedRole, `${PATH}/added-role`, { query, signal }),
      enabled: query.agent !== "" && query.role !== "",
    }),
};
