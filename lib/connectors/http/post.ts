import { type Dispatcher, request } from "undici";
import type { AddressGuard } from "./address-guard";
import { explainFailure } from "./explain-failure";
import { HTTP_LIMITS } from "./limits";
import { pinnedAgent } from "./pinned-agent";
import { retryAfterMs } from "./retry";
import { parseTarget } from "./target";

export type Posting = {
  url: string;
  /** JSON, unless the headers say otherwise. */
  body: string | Uint8Array;
  headers?: Record<string, string>;
  guard: AddressGuard;
  signal: AbortSignal;
  /** Longest time from the first byte sent to the last one read. */
  withinMs: number;
  now?: () => Date;
};

/** `text` is the beginning of what came back: what was posted has arrived, however odd the rest. */
export type Receipt = { status: number; retryAfterMs: number | undefined; text: string };

const READ_BYTES = 8 * 1024;

/**
 * Posts once, to the addresses the guard resolved. Follows no redirect and never tries again: whoever posts decides
 * whether a second time does harm. @throws ConnectorError when no answer came
 */
export async function postJson(posting: Posting): Promise<Receipt> {
  const { url, body, headers = {}, guard, signal, withinMs, now = () => new Date() } = posting;
  const target = parseTarget(url);
  const agent = await pinnedAgent(target, guard, { ...HTTP_LIMITS, idleMs: withinMs, connections: 1 });
  const late = AbortSignal.timeout(withinMs);
  try {
    const answer = await request(target, {
      dispatcher: agent,
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        accept: "application/json",
        "accept-encoding": "identity",
        "user-agent": "Inlet",
        ...headers,
      },
      body,
      signal: AbortSignal.any([signal, late]),
    });
    const header = [answer.headers["retry-after"]].flat()[0];
    return {
      status: answer.statusCode,
      retryAfterMs: retryAfterMs(header, now()),
      text: await beginningOf(answer.body),
    };
  } catch (error) {
    throw explainFailure(error, target.host, { isLate: late.aborted, isCancelled: signal.aborted });
  } finally {
    await agent.destroy();
  }
}

async function beginningOf(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= READ_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, READ_BYTES).toString("utf8");
}
