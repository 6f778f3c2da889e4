import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { type Agent, type Dispatcher, request } from "undici";
import type { AddressGuard } from "./address-guard";
import { explainFailure } from "./explain-failure";
import * as failures from "./failures";
import { HTTP_LIMITS } from "./limits";
import { pinnedAgent } from "./pinned-agent";
import { parseTarget } from "./target";

/** What a browser would get for one address: whatever the status, and a redirect as what it is. */
export type Browsed = {
  status: number;
  /** Names in lower case; a header that came several times has its values in order. */
  headers: Readonly<Record<string, readonly string[]>>;
  body: Buffer;
};

/** Asks for public pages as a browser does, without cookies. Every single request goes through the guard. */
export type Browser = {
  /** @throws ConnectorError */
  get(url: string, headers?: Record<string, string>): Promise<Browsed>;
  close(): Promise<void>;
};

export type BrowseLimits = {
  connectMs: number;
  idleMs: number;
  /** Longest time for one whole answer. */
  pageMs: number;
  /** As it comes over the wire, and after it is unpacked. */
  bodyBytes: number;
  expandedBytes: number;
  /** How many times its size a packed body may grow. */
  ratio: number;
};

export const BROWSE_LIMITS: BrowseLimits = {
  connectMs: HTTP_LIMITS.connectMs,
  idleMs: HTTP_LIMITS.idleMs,
  pageMs: 15_000,
  bodyBytes: 3 * 1024 * 1024,
  expandedBytes: 8 * 1024 * 1024,
  ratio: 100,
};

type Options = {
  guard: AddressGuard;
  signal: AbortSignal;
  limits?: Partial<BrowseLimits>;
  /** Certificates to trust instead of the built-in ones, PEM. */
  ca?: string | undefined;
};

const AS_A_BROWSER = {
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "zh-CN,zh;q=0.9,en;q=0.8",
  "user-agent": "Mozilla/5.0 (compatible; Inlet site scan)",
};

export function createBrowser({ guard, signal, limits: own, ca }: Options): Browser {
  const limits = { ...BROWSE_LIMITS, ...own };
  const agents = new Map<string, Promise<Agent>>();

  function agentFor(target: URL): Promise<Agent> {
    const known = agents.get(target.origin);
    if (known) return known;
    const made = pinnedAgent(target, guard, { ...limits, connections: 2, ca });
    agents.set(target.origin, made);
    made.catch(() => agents.delete(target.origin));
    return made;
  }

  return {
    async get(url, headers = {}) {
      const target = parseTarget(url);
      const late = AbortSignal.timeout(limits.pageMs);
      try {
        const data = await request(target, {
          dispatcher: await agentFor(target),
          method: "GET",
          headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8", ...AS_A_BROWSER, ...headers },
          signal: AbortSignal.any([signal, late]),
        });
        const packed = await collect(data.body, target.host, limits.bodyBytes);
        const known = listed(data.headers);
        const encodings = (known["content-encoding"] ?? []).join(",");
        return {
          status: data.statusCode,
          headers: known,
          body: await unpacked(packed, encodings, target.host, limits),
        };
      } catch (error) {
        throw explainFailure(error, target.host, { isLate: late.aborted, isCancelled: signal.aborted });
      }
    },
    async close() {
      for (const agent of await Promise.allSettled(agents.values()))
        if (agent.status === "fulfilled") await agent.value.destroy();
    },
  };
}

function listed(headers: Dispatcher.ResponseData["headers"]): Browsed["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? []].flat()]),
  );
}

async function collect(body: Dispatcher.ResponseData["body"], host: string, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most) {
      body.on("error", () => {}).destroy();
      throw failures.tooLarge(host);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces, bytes);
}

type Unpack = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;
const UNPACK: Record<string, Unpack> = {
  gzip: promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip),
  "x-gzip": promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip),
  deflate: promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate),
  br: promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress),
};
const ALWAYS_ALLOWED = 256 * 1024;

async function unpacked(
  packed: Buffer,
  encodings: string,
  host: string,
  limits: BrowseLimits,
): Promise<Buffer> {
  const [name, ...more] = encodings
    .toLowerCase()
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== "identity");
  if (name === undefined || packed.length === 0) return packed;
  const unpack = UNPACK[name];
  // Packed twice is what nobody sends but a bomb.
  if (!unpack || more.length > 0) throw failures.badAnswer(host, UNKNOWN_PACKING);
  const most = Math.min(limits.expandedBytes, Math.max(ALWAYS_ALLOWED, packed.length * limits.ratio));
  try {
    return await unpack(packed, { maxOutputLength: most });
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") throw failures.tooLarge(host);
    throw failures.badAnswer(host, BROKEN_PACKING);
  }
}

const UNKNOWN_PACKING = { zh: "压缩方式无法识别", en: "it is packed in a way nobody asked for" };
const BROKEN_PACKING = { zh: "压缩内容已损坏", en: "its packed content is broken" };
