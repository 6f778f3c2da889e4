import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConnectorError, type ConnectorErrorCode } from "../connector-error";
import type { Fault } from "../testing/faults";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { createAddressGuard, type Lookup } from "./address-guard";
import { createHttpClient, type HttpClient } from "./client";
import { createRedactor } from "./redact";

/** Short, for the faults that are about time; a busy machine needs longer for the others. */
const LIMITS = { connectMs: 300, idleMs: 200, pageMs: 600, retries: 2, backoffMs: 8 };

let platform: FakePlatform;
let waits: number[];
const open: HttpClient[] = [];

beforeEach(async () => {
  platform = await startFakePlatform(({ path }) => ({ body: { path, key: "canary-key-0123456789" } }));
  waits = [];
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
  await platform.close();
});

const PATIENT = { ...LIMITS, connectMs: 20_000, idleMs: 20_000, pageMs: 20_000 };
type Choice = {
  limits?: typeof LIMITS;
  allowPrivate?: string;
  lookup?: Lookup;
  signal?: AbortSignal;
  secrets?: string[];
};

function client({
  limits = LIMITS,
  allowPrivate = "127.0.0.1",
  lookup,
  signal,
  secrets = [],
}: Choice = {}): HttpClient {
  const made = createHttpClient({
    guard: createAddressGuard({ allowPrivate, lookup }),
    limits,
    signal,
    redact: createRedactor(secrets),
    random: () => 0.5,
    now: () => new Date("2026-03-02T02:00:00Z"),
    sleep: async (ms) => void waits.push(ms),
  });
  open.push(made);
  return made;
}

async function codeOf(work: Promise<unknown>): Promise<ConnectorErrorCode | "answered" | "crashed"> {
  return work.then(
    () => "answered",
    (error: unknown) => (error instanceof ConnectorError ? error.code : "crashed"),
  );
}

describe("outbound HTTP", () => {
  it("asks with GET only and hands back status and JSON", async () => {
    const http = client();
    const answer = await http.get(`${platform.url}/a?limit=2&secret=x`, {
      headers: { authorization: "Basic abc" },
    });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ path: "/a" });
    expect(platform.requests).toMatchObject([{ method: "GET", path: "/a" }]);
    expect(platform.requests[0]?.headers.authorization).toBe("Basic abc");
    expect(http.requests()).toEqual(["GET /a"]);
  });

  it("gives refusals back as answers, asked once", async () => {
    platform.plant({ fault: "401" });
    expect((await client().get(`${platform.url}/a`)).status).toBe(401);
    expect(platform.requests).toHaveLength(1);
  });

  const FATAL: [Fault, ConnectorErrorCode, number][] = [
    ["429", "rate-limited", 3],
    ["429-absurd", "rate-limited", 1],
    ["500", "server-failed", 3],
    ["503", "server-failed", 3],
    ["slow-headers", "timeout", 3],
    ["slow-body", "timeout", 3],
    ["cut-connection", "unreachable", 3],
    ["reset", "unreachable", 3],
    ["redirect", "redirected", 1],
    ["compressed", "bad-answer", 1],
    ["invalid-utf8", "bad-answer", 1],
    ["huge", "too-large", 1],
  ];
  it.each(FATAL)("%s ends as %s after %i requests", async (fault, code, requests) => {
    platform.plant({ fault });
    const limits = fault.startsWith("slow") ? LIMITS : PATIENT;
    expect(await codeOf(client({ limits }).get(`${platform.url}/a`))).toBe(code);
    expect(platform.requests).toHaveLength(requests);
  });

  it.each(["truncated-json", "html", "empty", "deep"] as Fault[])(
    "%s is not accepted as JSON",
    async (fault) => {
      platform.plant({ fault });
      const answer = await client().get(`${platform.url}/a`);
      expect(await codeOf(Promise.resolve().then(() => answer.json()))).toBe("bad-answer");
    },
  );

  it.each(["429", "500", "reset", "cut-connection", "slow-headers"] as Fault[])(
    "recovers when %s passes",
    async (fault) => {
      platform.plant({ fault, times: 2 });
      expect((await client().get(`${platform.url}/a`)).status).toBe(200);
      expect(waits).toEqual([6, 12]);
    },
  );

  it("waits as long as Retry-After asks", async () => {
    platform.plant({ fault: "429-retry-after", times: 1 });
    await client().get(`${platform.url}/a`);
    expect(waits).toEqual([2000]);
  });

  it("stops at once when cancelled, before and during a request", async () => {
    const before = AbortSignal.abort();
    expect(await codeOf(client({ signal: before }).get(`${platform.url}/a`))).toBe("cancelled");
    expect(platform.requests).toHaveLength(0);
    platform.plant({ fault: "slow-headers" });
    const during = new AbortController();
    const work = codeOf(client({ signal: during.signal }).get(`${platform.url}/a`));
    setTimeout(() => during.abort(), 30);
    expect(await work).toBe("cancelled");
    expect(platform.requests).toHaveLength(1);
  });

  it("scrubs secrets a platform repeats", async () => {
    const answer = await client({ secrets: ["canary-key-0123456789"] }).get(`${platform.url}/a`);
    expect(answer.text).not.toContain("canary");
  });

  it("resolves a name once and keeps to that address", async () => {
    let asked = 0;
    const lookup: Lookup = async () => [{ address: asked++ === 0 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    const http = client({ allowPrivate: "chat.internal", lookup });
    const url = platform.url.replace("127.0.0.1", "chat.internal");
    await http.get(`${url}/a`);
    await http.get(`${url}/b`);
    expect(asked).toBe(1);
    expect(platform.requests).toHaveLength(2);
  });

  it("names the host but never the query in an error", async () => {
    platform.plant({ fault: "500" });
    const error = await client()
      .get(`${platform.url}/a?token=canary`)
      .catch((reason: unknown) => reason);
    expect(JSON.stringify([error, String(error), (error as ConnectorError).text])).not.toContain("canary");
  });

  it("refuses a credential that cannot be a header without repeating it", async () => {
    const error = await client()
      .get(`${platform.url}/a`, { headers: { token: "canary\r\nx: y" } })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "invalid-settings" });
    expect(String(error)).not.toContain("canary");
    expect(platform.requests).toHaveLength(0);
  });
});
