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
  get(url: string, options?: { headers?: Record<string, string> }): Promise<HttpAnswer>;
  /** Method and path of every answered request, without query and without host. */
  requests(): string[];
  close(): Promise<void>;
};

type Options = {
  guard: AddressGuard;
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
  const agents = new Map<string, Promise<Agent>>();
  const asked: string[] = [];

  async function once(target: URL, headers: Record<string, string>): Promise<HttpAnswer> {
    const agent = await agentFor(target);
    const page = AbortSignal.timeout(limits.pageMs);
    try {
      const data = await request(target, {
        dispatcher: agent,
        method: "GET",
        headers: {
          accept: "application/json",
          "accept-encoding": "identity",
          "user-agent": "Inlet",
          ...headers,
        },
        signal: signal ? AbortSignal.any([signal, page]) : page,
      });
      // A careless platform repeats what it was sent, also in the spelling of a header.
      const clean = createRedactor(Object.values(headers).flatMap((value) => value.split(" ")));
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

  async function waitBefore(attempt: number, host: string, answer: HttpAnswer | undefined): Promise<void> {
    const asked = retryAfterMs(answer?.header("retry-after"), now());
    if (asked !== undefined && asked > limits.retryAfterMs) throw failures.rateLimited(host);
    try {
      await sleep(asked ?? backoffMs(attempt, limits, random), signal);
    } catch {
      throw failures.cancelled();
    }
  }

  return {
    async get(url, { headers = {} } = {}) {
      const target = parseTarget(url);
      for (let attempt = 0; ; attempt++) {
        if (signal?.aborted) throw failures.cancelled();
        let answer: HttpAnswer | undefined;
        try {
          answer = await once(target, headers);
          if (!isTemporary(answer.status)) {
            asked.push(`GET ${target.pathname}`);
            return answer;
          }
        } catch (error) {
          if (!isWorthRetrying(error) || attempt >= limits.retries) throw error;
        }
        if (attempt >= limits.retries && answer) {
          throw answer.status === 429
            ? failures.rateLimited(target.host)
            : failures.serverFailed(target.host, answer.status);
        }
        await waitBefore(attempt, target.host, answer);
      }
    },
    requests: () => [...asked],
    async close() {
      for (const agent of await Promise.allSettled(agents.values())) {
        if (agent.status === "fulfilled") await agent.value.destroy();
      }
    },
  };
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ConnectorError && (error.code === "unreachable" || error.code === "timeout");
}
