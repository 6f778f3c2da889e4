import "server-only";
import { tokenPermissions } from "@/lib/access";
import type { Handler, RouteSpec } from "@/lib/server/route";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

export type FoundRoute = { method: Method; path: string; handler: Handler; spec: RouteSpec };

/** Every method of every route file: `/app/api/v1/findings/[findingId]/route.ts` is `/findings/{findingId}`. */
export function routesOf(modules: Record<string, Partial<Record<Method, Handler>>>): FoundRoute[] {
  return Object.entries(modules).flatMap(([file, module]) => {
    const path = file
      .replace(/^.*?\/api\/v1/, "")
      .replace(/\/route\.ts$/, "")
      .replaceAll("[", "{")
      .replaceAll("]", "}");
    return METHODS.flatMap((method) => {
      const handler = module[method];
      return handler ? [{ method, path, handler, spec: handler.spec }] : [];
    });
  });
}

/** Routes that no token can use: for people on pages, and not part of the API. */
export function isInPerson({ access, also }: RouteSpec): boolean {
  const isOpen = access === "key" || access === "public";
  const asked = isOpen ? [] : [access, ...(also ? [also] : [])];
  return asked.some((permission) => !tokenPermissions.some((one) => one === permission));
}
