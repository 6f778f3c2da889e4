import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { ClientError } from "./client-error";
import { fetchJson } from "./fetcher";

const Agent = z.object({ id: z.string() });

function answer(body: unknown, status = 200) {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () =>
    status === 204 ? new Response(null, { status }) : new Response(JSON.stringify(body), { status }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

it("returns the parsed answer", async () => {
  answer({ id: "a1", extra: true });
  expect(await fetchJson(Agent, "/api/v1/agents/a1")).toEqual({ id: "a1" });
});

it("leaves empty filters out of the address and repeats lists", async () => {
  const fetch = answer({ id: "a1" });
  await fetchJson(Agent, "/x", {
    query: { q: "", severity: ["blocker", "silent"], page: 2, source: undefined },
  });
  expect(fetch.mock.calls[0]?.[0]).toBe("/x?severity=blocker&severity=silent&page=2");
});

it("sends a body as a JSON POST and accepts an answer without one", async () => {
  const fetch = answer(undefined, 204);
  await fetchJson(z.undefined(), "/x", { body: { name: "王芳" } });
  const init = fetch.mock.calls[0]?.[1];
  expect(init?.method).toBe("POST");
  expect(init?.body).toBe('{"name":"王芳"}');
});

it("turns problem+json into a ClientError with its field errors", async () => {
  const problem = {
    type: "/api-docs#problem-invalid",
    invalidParams: [],
    title: "Invalid",
    status: 422,
    code: "invalid",
    detail: "有 1 处需要修改。",
    key: "problem.invalid",
    params: {},
    requestId: "r1",
    fieldErrors: { "schedule.cron": "不是有效的计划。" },
  };
  answer(problem, 422);
  const error = await fetchJson(Agent, "/x").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClientError);
  expect(error).toMatchObject({
    code: "invalid",
    status: 422,
    detail: "有 1 处需要修改。",
    requestId: "r1",
    fieldErrors: { "schedule.cron": "不是有效的计划。" },
  });
});

it("does not mistake a proxy's error page for a refusal of ours", async () => {
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
  await expect(fetchJson(Agent, "/x")).rejects.toMatchObject({ code: "unexpected", status: 502 });
});

it("refuses an answer of another shape", async () => {
  answer({ identifier: 1 });
  await expect(fetchJson(Agent, "/x")).rejects.toMatchObject({ code: "unexpected", status: 200 });
});

it("names an unreachable server", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(fetchJson(Agent, "/x")).rejects.toMatchObject({ code: "unreachable", status: 0 });
});

it("keeps an abort an abort", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new DOMException("Aborted", "AbortError")));
  const signal = AbortSignal.abort();
  await expect(fetchJson(Agent, "/x", { signal })).rejects.toMatchObject({ name: "AbortError" });
});
