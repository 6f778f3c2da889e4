import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { send, type FakeAnswer } from "./fake-answer";
import { commitFault, type Fault } from "./faults";

/** A platform that answers from memory, remembers what it was asked, and misbehaves on demand. */
export type FakeRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** What was posted. */
  body?: unknown;
};
/** An `undefined` answer becomes 404. */
export type FakeHandler = (request: FakeRequest) => FakeAnswer | undefined;

export type Planting = {
  fault: Fault;
  /** Which requests it hits; every one when missing. */
  path?: string | RegExp;
  /** Healthy answers of those requests before the fault begins. */
  after?: number;
  /** How many requests it hits; for ever when missing. */
  times?: number;
};

export type FakePlatform = {
  /** `http://127.0.0.1:<port>` without a slash at the end. */
  url: string;
  /** Everything that was asked, in order. */
  requests: FakeRequest[];
  /** Connections accepted so far: zero proves that a refusal came before the network. */
  connections(): number;
  plant(planting: Planting): void;
  heal(): void;
  close(): Promise<void>;
};

export async function startFakePlatform(handler: FakeHandler): Promise<FakePlatform> {
  const requests: FakeRequest[] = [];
  const plantings: (Planting & { seen: number })[] = [];
  const latest = new Map<string, FakeAnswer>();
  let connections = 0;

  function faultFor(path: string): Fault | undefined {
    for (const planting of plantings) {
      const { path: wanted, after = 0, times = Infinity } = planting;
      if (wanted !== undefined && !(typeof wanted === "string" ? wanted === path : wanted.test(path)))
        continue;
      const turn = planting.seen++;
      if (turn >= after && turn < after + times) return planting.fault;
    }
    return undefined;
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", "http://fake.test");
    const { method = "GET", headers } = incoming;
    const body = method === "POST" ? await posted(incoming) : undefined;
    const request = { method, path: url.pathname, query: url.searchParams, headers, body };
    requests.push(request);
    const fault = faultFor(request.path);
    const answer = handler(request) ?? { status: 404, body: { error: "not found" } };
    if (fault === undefined) send(response, answer);
    else
      commitFault(fault, {
        response,
        path: request.path,
        answer,
        previous: latest.get(request.path) ?? answer,
        wanted: rowsAsked(request),
      });
    if (fault === undefined || !REPEATING.has(fault)) latest.set(request.path, answer);
  }

  const server = createServer((incoming, response) => void serve(incoming, response));
  server.on("connection", () => connections++);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    plant: (planting) => plantings.push({ ...planting, seen: 0 }),
    heal() {
      plantings.length = 0;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Faults that are made of the last answer before them. */
const REPEATING = new Set<Fault>(["duplicated-page", "endless-list"]);

/** Platforms that do not let themselves be told give a hundred. */
function rowsAsked({ query, body }: FakeRequest): number {
  const { limit, PageSize: size } = (body ?? {}) as { limit?: unknown; PageSize?: unknown };
  const told = [query.get("limit"), limit, size].map(Number).find((found) => found > 0);
  return told ?? 100;
}

async function posted(incoming: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming as AsyncIterable<Buffer>) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString("utf8"));
}
