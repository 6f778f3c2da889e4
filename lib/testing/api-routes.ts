import { apiDocument } from "@/lib/server/api-document/document";
import { type Method, routesOf } from "@/lib/server/api-document/inventory";
import type { Handler } from "@/lib/server/route";

/** Every method of every address of the API, from the tree: one that comes is walked by every test over all of them. */
export const apiRoutes = routesOf(
  import.meta.glob<Partial<Record<Method, Handler>>>("/app/api/v1/**/route.ts", { eager: true }),
);

const contracts = import.meta.glob<Record<string, unknown>>(
  ["/lib/contracts/*.ts", "!/lib/contracts/*.test.ts"],
  { eager: true },
);

/** The API document as tests ask for it: nothing may stand beside what is described. */
export function strictApiDocument() {
  return apiDocument(apiRoutes, contracts, { closed: true });
}
