import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { FoundRoute } from "@/lib/server/api-document/inventory";
import { refusalOf, type Sessions, signInEverybody, WHO, type Who } from "@/lib/testing/api-people";
import {
  addressOf,
  DIVIDED_SUBJECT,
  paramsOfDivided,
  pathOf,
  queriesOfPages,
} from "@/lib/testing/api-requests";
import { apiRoutes } from "@/lib/testing/api-routes";
import { ask } from "@/lib/testing/ask";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { divideCompany } from "@/lib/testing/divided-company";
import { rowPrints } from "@/lib/testing/row-prints";

const { readSessionId } = vi.hoisted(() => ({ readSessionId: vi.fn<() => Promise<string | null>>() }));
vi.mock("@/lib/server/auth-cookie", async (original) => ({ ...(await original<object>()), readSessionId }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

const everyCase = apiRoutes.flatMap((route) =>
  WHO.map((who) => ({ route, who, refusal: refusalOf(route, who) })),
);
const nameOf = ({ method, path }: FoundRoute, who: Who) => `${who}: ${method} ${path}`;

describeOnDatabases("every route of the API, asked by everybody", (_, engine) => {
  if (engine === "postgresql") return it.skip("is walked once, on the built-in database", () => {});

  let sessions: Sessions;
  let organisationId: string;
  let subject: Parameters<typeof queriesOfPages>[1];
  let params: Record<string, string>;
  beforeAll(async () => {
    const ctx = await makeContext();
    organisationId = ctx.organisation.id;
    const { inside, targetId } = await divideCompany(ctx);
    subject = { ...inside, ...DIVIDED_SUBJECT };
    params = await paramsOfDivided(inside, targetId);
    sessions = await signInEverybody(organisationId);
  });
  beforeEach(() => void readSessionId.mockReset());

  it("refuses whom the table refuses, and then changes no row and says nothing", async () => {
    const denied = everyCase.filter(({ refusal }) => refusal !== null);
    const [before, told] = [await rowPrints(), (await auditTrail(organisationId)).length];
    const wrong: string[] = [];
    for (const { route, who, refusal } of denied) {
      const response = await askAs(who, route, params);
      const type = response.headers.get("content-type");
      const { code } = (await response.json().catch(() => ({}))) as { code?: string };
      const isRefused = code === (refusal === 401 ? "unauthenticated" : "forbidden");
      if (response.status !== refusal || !isRefused || type !== "application/problem+json")
        wrong.push(`${nameOf(route, who)} ${response.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await rowPrints()).toEqual(before);
    expect((await auditTrail(organisationId)).length).toBe(told);
    // Everybody is refused something, or the table was read wrongly.
    for (const who of WHO.slice(0, -3))
      expect(denied.filter((one) => one.who === who).length).toBeGreaterThan(200);
    expect(denied.filter(({ who }) => who === "auditor").length).toBeGreaterThan(60);
  }, 240_000);

  it("lets in whom the table lets in", async () => {
    const wrong: string[] = [];
    for (const { route, who, refusal } of everyCase) {
      if (refusal !== null) continue;
      // What would change something is asked about what is not there: whether they may is decided before.
      const about =
        route.method === "GET"
          ? params
          : Object.fromEntries(Object.keys(params).map((name) => [name, "nobody"]));
      const { status } = await askAs(who, route, about);
      if (status === 401 || status === 403 || status >= 500) wrong.push(`${nameOf(route, who)} ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  function askAs(who: Who, route: FoundRoute, about: Record<string, string>) {
    readSessionId.mockResolvedValue(sessions[who]);
    const { method } = route;
    const address = addressOf(route);
    const query = method === "GET" ? `?${queriesOfPages(address, subject)[0] ?? ""}` : "";
    const path = `/api/v1${pathOf(address, about)}${query}`;
    return ask(route.handler, { method, path, params: about, ...(method !== "GET" && { body: {} }) });
  }
});
