import { setTimeout as delay } from "node:timers/promises";
import { type Agent, request } from "undici";
import { ConnectorError } from "../connector-error";
import type { AddressGuard } from "./address-guard";
import { readAnswer, type HttpAnswer } from "./answer";
import { explainFailure } from "./explain-failure";
import * as failures from "./failures";
import { HTTP_LIMITS, type HttpLimits } from "./limits";
import { pinnedAgent } from "./pinned-agent";
import { createRedactor } from "./redact";
import { backoffMs, isTemporary, retryAfterMs } from "./retry";
import { parseTarget } from "./target";

/**
 * The only way out over HTTP. Reads only, follows no redirect, goes only to addresses the guard resolved, and gives
 * either a complete answer or a ConnectorError. Refusals (4xx) are answers: what they mean is the connector's business.
 */
export type HttpClient = {
  get(url: string, options?: RequestOptions): Promise<HttpAnswer>;
  /** For platforms that read by POST: only calls the connector lists as reading leave. */
  post(url: string, body: object, options?: RequestOptions): Promise<HttpAnswer>;
  /** Method and path of every answered request, without query and without host. */
  requests(): string[];
  close(): Promise<void>;
};

/** "Not now" said in an answer's body, or a wait named in a header of the platform's own. */
export type Busy = { waitMs?: number; limited: boolean };

export type RequestOptions = {
  headers?: Record<string, string>;
  /** Secrets that stand in the address or body, to be removed from what comes back. */
  secrets?: readonly string[];
  busy?: (answer: HttpAnswer) => Busy | undefined;
};

type Options = {
  guard: AddressGuard;
  /** Paths, from the right, of the calls that read although they are POST. */
  readsByPost?: readonly string[];
  /** Requests a second at most; as many as there are when missing. */
  perSecond?: number;
  signal?: AbortSignal;
  redact?: (text: string) => string;
  limits?: Partial<HttpLimits>;
  now?: () => Date;
  random?: () => number;
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
};

export function createHttpClient(options: Options): HttpClient {
  const { guard, signal, redact = (text) => text, now = () => new Date(), random = Math.random } = options;
  const sleep = options.sleep ?? ((ms, until) => delay(ms, undefined, { signal: until }));
  const limits = { ...HTTP_LIMITS, ...options.limits };
  const { readsByPost = [], perSecond } = options;
  const agents = new Map<string, Promise<Agent>>();
  const asked: string[] = [];
  let nextTurn = 0;

  async function once(target: URL, { body, headers = {}, secrets = [] }: Asked): Promise<HttpAnswer> {
    const agent = await agentFor(target);
    await turn();
    const page = AbortSignal.timeout(limits.pageMs);
    try {
      const data = await request(target, {
        dispatcher: agent,
        method: body === undefined ? "GET" : "POST",
        headers: {
          accept: "application/json",
          "accept-encoding": "identity",
          "user-agent": "Inlet",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        body,
        signal: signal ? AbortSignal.any([signal, page]) : page,
      });
      // A careless platform repeats what it was sent, also in the spelling of a header.
      const sent = Object.values(headers).flatMap((value) => value.split(" "));
      const clean = createRedactor([...sent, ...secrets]);
      const answer = await readAnswer(data, {
        host: target.host,
        limits,
        redact: (text) => clean(redact(text)),
      });
      if (answer.status >= 300 && answer.status < 400) throw failures.redirected(target.host);
      return answer;
    } catch (error) {
      throw explainFailure(error, target.host, { isLate: page.aborted, isCancelled: signal?.aborted });
    }
  }

  /** Resolved once per origin: a name that later points elsewhere is not followed there. */
  function agentFor(target: URL): Promise<Agent> {
    const known = agents.get(target.origin);
    if (known) return known;
    const made = pinnedAgent(target, guard, { ...limits, connections: 4 });
    agents.set(target.origin, made);
    // A refusal is not remembered: nothing was connected, so the next try may ask again.
    made.catch(() => agents.delete(target.origin));
    return made;
  }

  /** Requests are spread out evenly, also when several are under way at once. */
  async function turn(): Promise<void> {
    if (perSecond === undefined) return;
    const at = now().getTime();
    const mine = Math.max(at, nextTurn);
    nextTurn = mine + 1000 / perSecond;
    if (mine > at) await pause(mine - at);
  }

  async function pause(ms: number): Promise<void> {
    try {
      await sleep(ms, signal);
    } catch {
      throw failures.cancelled();
    }
  }

  async function waitBefore(attempt: number, host: string, asked: number | undefined): Promise<void> {
    if (asked !== undefined && asked > limits.retryAfterMs) throw failures.rateLimited(host);
    await pause(asked ?? backoffMs(attempt, limits, random));
  }

  async function ask(url: string, asking: Asked): Promise<HttpAnswer> {
    const target = parseTarget(url);
    for (let attempt = 0; ; attempt++) {
      if (signal?.aborted) throw failures.cancelled();
      let answer: HttpAnswer | undefined;
      let busy: Busy | undefined;
      try {
        answer = await once(target, asking);
        busy = asking.busy?.(answer) ?? busyByStatus(answer, now());
        if (!busy) {
          asked.push(`${asking.body === undefined ? "GET" : "POST"} ${target.pathname}`);
          return answer;
        }
      } catch (error) {
        if (!isWorthRetrying(error) || attempt >= limits.retries) throw error;
      }
      if (attempt >= limits.retries && answer) {
        throw busy?.limited
          ? failures.rateLimited(target.host)
          : failures.serverFailed(target.host, answer.status);
      }
      await waitBefore(attempt, target.host, busy?.waitMs);
    }
  }

  return {
    get: (url, options = {}) => ask(url, options),
    post(url, body, options = {}) {
      const { pathname } = parseTarget(url);
      if (!readsByPost.some((path) => pathname.endsWith(path))) {
        throw new Error(`a connector may not post to ${pathname}`);
      }
      return ask(url, { ...options, body: JSON.stringify(body) });
    },
    requests: () => [...asked],
    async close() {
      for (const agent of await Promise.allSettled(agents.values())) {
        if (agent.status === "fulfilled") await agent.value.destroy();
      }
    },
  };
}

type Asked = RequestOptions & { body?: string };

function busyByStatus(answer: HttpAnswer, now: Date): Busy | undefined {
  if (!isTemporary(answer.status)) return undefined;
  return { waitMs: retryAfterMs(answer.header("retry-after"), now), limited: answer.status === 429 };
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ConnectorError && (error.code === "unreachable" || error.code === "timeout");
}
