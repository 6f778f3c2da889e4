import { describe, expect, inject, it, vi } from "vitest";
import { connectors } from "../registry";
import { takeSnapshot, testConnection } from "../take-snapshot";
import { allSubjects } from "../testing/all-subjects";
import { startFakePlatform } from "../testing/fake-platform";
import { describeGuarded } from "../testing/guarded";
import { createAddressGuard } from "./address-guard";
import { createHttpClient } from "./client";

vi.mock("node:dns/promises", async (original) =>
  (await import("../testing/weakened")).rebindingDns(original),
);
vi.mock("./address", async (original) => (await import("../testing/weakened")).weakAddress(original));
vi.mock("./pinned-agent", async (original) => (await import("../testing/weakened")).weakPinned(original));

/** There are six platforms, two ways to each, and one way out for all of them. */
const ROUNDS = inject("deep") ? 1_000 : 200;
/** Whoever is refused is told so; what matters here is where a connection was opened to. */
const quietly = (work: Promise<unknown>) => work.catch(() => undefined);

/** Each platform once, whatever the shapes it is tested in. */
const platforms = new Map(Object.values(allSubjects).map((subject) => [subject.connector.kind, subject]));

it("tries every platform", () => {
  expect([...platforms.keys()].sort()).toEqual(Object.keys(connectors).sort());
});

describe.each([...platforms])("%s", (kind, subject) => {
  const input = (url: string) => ({
    settings: subject.settings(url),
    credentials: subject.credentials("planted-credential"),
    tables: subject.tables,
    sleep: async () => {},
    limits: { retries: 1, connectMs: 300, idleMs: 300 },
  });
  describeGuarded(`a pull of ${kind}`, {
    rounds: ROUNDS,
    reach: (url) => quietly(takeSnapshot(subject.connector, input(url))),
  });
  describeGuarded(`a test of ${kind}`, {
    rounds: ROUNDS,
    reach: (url) => quietly(testConnection(subject.connector, input(url))),
  });
});

it("does connect once the operator lists the address, so the listener can count", async () => {
  const listener = await startFakePlatform(() => ({ body: {} }));
  const { port } = new URL(listener.url);
  const http = createHttpClient({ guard: createAddressGuard({ allowPrivate: `127.0.0.1:${port}` }) });
  expect((await http.get(listener.url)).status).toBe(200);
  await http.close();
  expect(listener.connections()).toBe(1);
  await listener.close();
});
