// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keep, keysOf, readKept } from "./device-store";
import { keepUnsent, listUnsent, sendUnsent, type Unsent } from "./outbox";

const entry = (text: string, at: string): Unsent => ({
  kind: "entry",
  incidentId: "i1",
  body: {
    clientId: crypto.randomUUID(),
    kind: "action",
    text,
    happenedAt: at,
    isKey: false,
    evidence: [],
  },
  writtenAt: at,
  refusal: null,
});
const first = entry("先写的", "2026-11-27T01:00:00.000Z");
const second = entry("后写的", "2026-11-27T01:05:00.000Z");

const sent: string[] = [];
let answer: (text: string) => Response | Promise<Response>;

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { text, clientId } = JSON.parse(body) as { text: string; clientId: string };
    sent.push(text);
    const response = await answer(text);
    return response.ok ? Response.json(made(clientId, text)) : response;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const key of keysOf("inlet.")) keep(key, null);
});

const made = (clientId: string, text: string) => ({
  ...{ id: clientId, clientId, sequence: 1, kind: "action", text, author: "王芳" },
  ...{ happenedAt: first.writtenAt, endedAt: null, recordedAt: first.writtenAt, isKey: false, evidence: [] },
  ...{ changes: [], replacesId: null, replacedById: null, isWithdrawal: false },
});
const problem = (status: number, code: string) =>
  Response.json(
    {
      ...{ type: "x", invalidParams: [], title: "Refused", status, code, detail: "不行", key: "x" },
      ...{ params: {}, requestId: "r", fieldErrors: {} },
    },
    { status },
  );

it("sends oldest first, and forgets only what was answered", async () => {
  keepUnsent("m1", second);
  keepUnsent("m1", first);
  answer = () => new Response();
  const arrived: string[] = [];
  await sendUnsent("m1", ({ unsent }) => arrived.push(unsent.kind));
  expect(sent).toEqual(["先写的", "后写的"]);
  expect(arrived).toHaveLength(2);
  expect(listUnsent("m1")).toEqual([]);
});

it.each([
  ["no answer", () => Promise.reject(new TypeError("offline"))],
  ["a broken server", () => problem(500, "internal")],
  ["being signed out", () => problem(401, "unauthenticated")],
  ["too many requests", () => problem(429, "too-many-requests")],
])("keeps everything on %s, in order, under the same id", async (_, refuse) => {
  keepUnsent("m1", first);
  keepUnsent("m1", second);
  answer = refuse;
  await sendUnsent("m1", () => expect.unreachable());
  expect(sent).toEqual(["先写的"]);
  expect(listUnsent("m1")).toEqual([first, second]);
});

it("keeps what was refused with why, without sending it again, and goes on with the next", async () => {
  keepUnsent("m1", first);
  keepUnsent("m1", second);
  answer = (text) => (text === "先写的" ? problem(422, "invalid") : new Response());
  await sendUnsent("m1", () => undefined);
  expect(listUnsent("m1")).toEqual([{ ...first, refusal: "不行" }]);
  await sendUnsent("m1", () => undefined);
  expect(sent).toEqual(["先写的", "后写的"]);
});

it("keeps one member's writing from another's, and reads nothing that is no longer its own", () => {
  keepUnsent("m1", first);
  expect(listUnsent("m2")).toEqual([]);
  keep("inlet.unsent.m1.broken", "{");
  expect(listUnsent("m1")).toEqual([first]);
});

it("keeps in memory what the browser will not store", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  keepUnsent("m1", first);
  vi.restoreAllMocks();
  expect(listUnsent("m1")).toEqual([first]);
  expect(readKept("nothing")).toBeNull();
});
