import { createHash, randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import { Client } from "undici";
import { judgeBody } from "./body";
import { timed, type Now } from "./clock";
import type { ParsedTarget, ProbeTarget } from "./target";
import type { Outcome, Step, StepCode, StepResult } from "@/lib/engine/probes/steps";

type Talk = {
  socket: Socket;
  target: ParsedTarget;
  expects: ProbeTarget["expects"];
  withinMs: number;
  maxBytes: number;
  signal: AbortSignal;
  now: Now;
};

/** A client whose one connection is the socket that was opened and judged before. */
function clientOver({ socket, target, withinMs }: Talk): Client {
  let isUsed = false;
  return new Client(`${target.tls ? "https" : "http"}://${target.host}:${target.port}`, {
    connect: (_options, done) => {
      // A second connection would go to an address nobody judged.
      const answer: Parameters<typeof done> = isUsed ? [new Error("closed"), null] : [null, socket];
      isUsed = true;
      // undici waits for ever for a connector that answers before it has returned.
      queueMicrotask(() => done(...answer));
    },
    headersTimeout: withinMs,
    bodyTimeout: withinMs,
    pipelining: 1,
  });
}

const HEADERS = { "accept-encoding": "identity", "user-agent": "Inlet" };

/** Asks once with GET, follows nothing, and reads no more of the body than judging its form takes. */
export async function askHttp(talk: Talk): Promise<StepResult[]> {
  const client = clientOver(talk);
  const late = AbortSignal.any([talk.signal, AbortSignal.timeout(talk.withinMs)]);
  try {
    const [answer, ms] = await timed(talk.now, () =>
      client.request({
        path: talk.target.path,
        method: "GET",
        headers: { ...HEADERS, accept: "*/*" },
        signal: late,
      }),
    );
    const [code, outcome] = meaningOf(answer.statusCode);
    const http = step("http", code, outcome, ms, { status: answer.statusCode });
    if (outcome !== "passed") return [http];
    const [body, bodyMs] = await timed(talk.now, () => readUpTo(answer.body, talk.maxBytes));
    if (body === null) return [http, step("body", "too-large", "warned", bodyMs)];
    const type = String([answer.headers["content-type"]].flat()[0] ?? "");
    const judged = judgeBody(body, type, talk.expects);
    return [http, step("body", judged.code, judged.outcome, bodyMs, { bytes: Buffer.byteLength(body) })];
  } catch (error) {
    return [step("http", failureOf(error, late), "failed", 0)];
  } finally {
    await client.destroy();
  }
}

const KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** The opening handshake of RFC 6455: proxies that do not know it answer something else. */
export async function upgradeWebSocket(talk: Talk): Promise<StepResult[]> {
  const client = clientOver(talk);
  const late = AbortSignal.any([talk.signal, AbortSignal.timeout(talk.withinMs)]);
  const key = randomBytes(16).toString("base64");
  try {
    const [{ headers, socket }, ms] = await timed(talk.now, () =>
      client.upgrade({
        path: talk.target.path,
        protocol: "websocket",
        headers: { ...HEADERS, "sec-websocket-key": key, "sec-websocket-version": "13" },
        signal: late,
      }),
    );
    socket.on("error", () => {}).destroy();
    const wanted = createHash("sha1")
      .update(key + KEY_SUFFIX)
      .digest("base64");
    const isRight = [headers["sec-websocket-accept"]].flat()[0] === wanted;
    return [
      isRight ? step("websocket", "upgraded", "passed", ms) : step("websocket", "wrong-answer", "failed", ms),
    ];
  } catch (error) {
    const code = failureOf(error, late);
    const isAnswer =
      (error as { code?: unknown }).code === "UND_ERR_SOCKET" && /bad upgrade/i.test(String(error));
    return [step("websocket", isAnswer ? "not-upgraded" : code === "timed-out" ? code : "cut", "failed", 0)];
  } finally {
    await client.destroy();
  }
}

function meaningOf(status: number): [StepCode, Outcome] {
  if (status < 300) return ["success", "passed"];
  if (status < 400) return ["redirected", "warned"];
  if (status === 429) return ["rate-limited", "warned"];
  if (status === 401) return ["credentials-refused", "warned"];
  if (status === 403) return ["forbidden", "warned"];
  if (status === 404) return ["not-found", "failed"];
  return status < 500 ? ["request-refused", "failed"] : ["server-failed", "failed"];
}

/** Null when there is more than that. */
async function readUpTo(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > maxBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function failureOf(error: unknown, late: AbortSignal): StepCode {
  const code = String((error as { code?: unknown }).code ?? "");
  if (late.aborted || code.includes("TIMEOUT")) return "timed-out";
  return (error as Error).name === "HTTPParserError" ? "not-http" : "cut";
}

function step(
  name: Step,
  code: StepCode,
  outcome: Outcome,
  ms: number,
  facts: StepResult["facts"] = {},
): StepResult {
  return { step: name, code, outcome, ms, facts };
}
