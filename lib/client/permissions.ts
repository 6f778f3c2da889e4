import { queryOptions } from "@tanstack/react-query";
import {
  Derivation,
  type DerivationQuery,
  type MatrixQuery,
  PermissionMatrix,
  RoleConflictList,
  RoleDetail,
  type RoleQuery,
} from "@/lib/contracts/permissions";
import type { ViewQuery } from "@/lib/contracts/view";
import { fetchJson } from "./fetcher";

const path = "/api/v1/permissions";

export const PERMISSION_TABS = ["agents", "roles", "conflicts", "relations"] as const;
export type PermissionTab = (typeof PERMISSION_TABS)[number];

/** The tab an address is about; a link to a role need not name it. */
export function readTab(tab: string | null | undefined, role: string | null | undefined): PermissionTab {
  return PERMISSION_TABS.find((one) => one === tab) ?? (role ? "roles" : "agents");
}

export const permissionQueries = {
  matrix: (query: MatrixQuery) =>
    queryOptions({
      queryKey: ["permissions", query],
      queryFn: ({ signal }) => fetchJson(PermissionMatrix.nullable(), path, { query, signal }),
    }),
  derivation: (query: DerivationQuery) =>
    queryOptions({
      queryKey: ["permissions", "derivation", query],
      queryFn: ({ signal }) => fetchJson(Derivation, `${path}/derivation`, { query, signal }),
    }),
  role: (query: RoleQuery) =>
    queryOptions({
      queryKey: ["permissions", "role", query],
      queryFn: ({ signal }) => fetchJson(RoleDetail, `${path}/role`, { query, signal }),
    }),
  conflicts: (view: ViewQuery) =>
    queryOptions({
      queryKey: ["permissions", "conflicts", view],
      queryFn: ({ signal }) =>
        fetchJson(RoleConflictList.nullable(), `${path}/conflicts`, { query: view, signal }),
    }),
};
