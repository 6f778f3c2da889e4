import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { permissionsOf, type Role } from "@/lib/access";
import { Problem } from "@/lib/contracts/problem";
import { AppError } from "./errors";
import { log } from "./log";
import { keyRoute, publicRoute, route } from "./route";

const { requireContext } = vi.hoisted(() => ({ requireContext: vi.fn() }));
vi.mock("./context", async (original) => ({ ...(await original<object>()), requireContext }));

const signedInAs = (role: Role) =>
  requireContext.mockImplementation(async (_headers, request) => ({
    actor: { role },
    permissions: permissionsOf(role),
    request,
  }));

type Options = { method?: string; body?: string; headers?: Record<string, string>; query?: string };
function ask(
  handler: ReturnType<typeof route>,
  { method = "GET", body, headers = {}, query = "" }: Options = {},
) {
  const own = { host: "inlet.test", origin: "http://inlet.test", "content-type": "application/json" };
  const request = new NextRequest(`http://inlet.test/api/v1/things/7${query}`, {
    method,
    body: body ?? null,
    headers: { ...own, ...headers },
  });
  return handler(request, { params: Promise.resolve({ id: "7" }) });
}
const problemOf = async (response: Response) => Problem.parse(await response.json());

const change = route({
  permission: "members:write",
  params: z.object({ id: z.string() }),
  query: z.object({ dry: z.string().optional() }),
  body: z.strictObject({ name: z.string().min(2), rows: z.array(z.object({ at: z.number() })) }),
  response: z.unknown(),
  run: async (_ctx, input) => ({ id: input.params.id, dry: input.query.dry, name: input.body.name }),
});
const body = JSON.stringify({ name: "王芳", rows: [{ at: 1 }] });

beforeEach(() => {
  signedInAs("administrator");
  vi.spyOn(log, "error").mockReturnValue(undefined);
});

it("hands the parsed input to the verb and answers without a cache", async () => {
  const response = await ask(change, { method: "POST", body, query: "?dry=1&stray=2" });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ id: "7", dry: "1", name: "王芳" });
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
});

it("writes the same request id into the audit log and the answer", async () => {
  const told = route({
    permission: "overview:read",
    response: z.string(),
    run: async (ctx) => ctx.request.requestId,
  });
  const response = await ask(told);
  expect(await response.json()).toBe(response.headers.get("x-request-id"));
});

it("reads a repeated query name as a list", async () => {
  const echo = publicRoute({ query: z.unknown(), run: async ({ query }) => query });
  const response = await ask(echo, { query: "?severity=blocker&severity=silent&q=x" });
  expect(await response.json()).toEqual({ severity: ["blocker", "silent"], q: "x" });
});

it("answers 204 for nothing and passes a response of the verb's own on, cookies and all", async () => {
  const nothing = route({ permission: "overview:read", run: async () => undefined });
  expect((await ask(nothing)).status).toBe(204);
  const headers = new Headers([
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
    ["content-type", "text/csv"],
  ]);
  const file = route({ permission: "overview:read", run: async () => new Response("a,b", { headers }) });
  const response = await ask(file);
  expect(await response.text()).toBe("a,b");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(response.headers.get("content-type")).toBe("text/csv");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

it("refuses who is not signed in, and who may not, before reading anything", async () => {
  signedInAs("auditor");
  const forbidden = await ask(change, { method: "POST", body: "not even JSON" });
  expect(forbidden.status).toBe(403);
  expect(forbidden.headers.get("content-type")).toBe("application/problem+json");
  requireContext.mockRejectedValue(new AppError("unauthenticated"));
  expect((await ask(change, { method: "POST", body })).status).toBe(401);
});

it.each([
  ["without an origin", { origin: "" }],
  ["from another site", { origin: "https://evil.example" }],
  ["from a page without an address", { origin: "null" }],
])("refuses a change %s", async (_what, headers) => {
  expect((await ask(change, { method: "POST", body, headers })).status).toBe(403);
  expect((await ask(change, { method: "GET", body: undefined, headers })).status).not.toBe(403);
});

it("asks no origin of a request that brings a token, and every other of one that does not", async () => {
  const token = { origin: "", authorization: "Bearer inlet_whatever" };
  expect((await ask(change, { method: "POST", body, headers: token })).status).toBe(200);
  const foreign = { origin: "https://evil.example", authorization: "Bearer of-a-proxy-in-front" };
  expect((await ask(change, { method: "POST", body, headers: foreign })).status).toBe(403);
  const open = publicRoute({ run: async () => "made" });
  expect((await ask(open, { method: "POST", headers: token })).status).toBe(403);
});

it("names every field it refuses", async () => {
  const wrong = JSON.stringify({ name: "x", rows: [{ at: "later" }], role: "administrator" });
  const response = await ask(change, { method: "POST", body: wrong });
  expect(response.status).toBe(422);
  const { code, fieldErrors } = await problemOf(response);
  expect(code).toBe("invalid");
  expect(Object.keys(fieldErrors).sort()).toEqual(["body", "name", "rows.0.at"]);
});

it.each([
  ["half of it", { body: body.slice(0, 9) }, "problem.notJson"],
  ["a form", { body, headers: { "content-type": "text/plain" } }, "problem.notJson"],
  ["too deep", { body: `${"[".repeat(5_000)}${"]".repeat(5_000)}` }, "problem.tooDeep"],
  ["what no database keeps", { body: body.replace("王芳", "王\\u0000芳") }, "problem.characters"],
  ["half a character", { body: body.replace("王芳", "\\ud83d芳") }, "problem.characters"],
  ["too much", { body: JSON.stringify({ name: "x".repeat(1024 * 1024) }) }, "problem.tooLarge"],
])("refuses a body that is %s", async (_what, options, key) => {
  const response = await ask(change, { method: "POST", ...options });
  expect(response.status).toBe(422);
  expect((await problemOf(response)).key).toBe(key);
});

it("leaves any text to a verb that takes out what no database keeps", async () => {
  const taken = keyRoute({
    body: z.json(),
    takesAnyText: true,
    response: z.json(),
    run: async (input) => input.body,
  });
  const response = await ask(taken, { method: "POST", body: '{"error":"a\\u0000b"}' });
  expect(await response.json()).toEqual({ error: "a\u0000b" });
});

it("explains a refusal in the reader's language and says when to come back", async () => {
  const refuse = publicRoute({
    run: async () => {
      throw new AppError("too-many-requests", "auth.problems.throttled", { minutes: 7 }, { retryAfter: 400 });
    },
  });
  const chinese = await ask(refuse, { headers: { cookie: "inlet_locale=zh-CN", "accept-language": "en" } });
  expect(chinese.headers.get("retry-after")).toBe("400");
  expect((await problemOf(chinese)).detail).toMatch(/7 分钟/);
  const english = await problemOf(await ask(refuse, { headers: { "accept-language": "en-GB" } }));
  expect(english.detail).toMatch(/7 minutes/);
});

it("puts a refusal about one input beside that input", async () => {
  const refuse = publicRoute({
    run: async () => {
      throw new AppError("invalid", "account.problems.wrongPassword", {}, { field: "current" });
    },
  });
  const { detail, fieldErrors } = await problemOf(await ask(refuse));
  expect(fieldErrors).toEqual({ current: detail });
});

it("lets nothing of an unexpected error out but the request id, which is also in the log", async () => {
  const broken = route({
    permission: "overview:read",
    run: async () => {
      throw new Error("connect postgres://inlet:hunter2@db");
    },
  });
  const response = await ask(broken);
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).not.toContain("hunter2");
  const { requestId, detail } = Problem.parse(JSON.parse(text));
  expect(response.headers.get("x-request-id")).toBe(requestId);
  expect(detail).toContain(requestId);
  expect(log.error).toHaveBeenCalledWith(expect.objectContaining({ requestId }), expect.any(String));
});
