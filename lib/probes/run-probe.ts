import { ConnectorError } from "@/lib/connectors/connector-error";
import type { AddressGuard, PinnedAddress } from "@/lib/connectors/http/address-guard";
import { timed, type Now } from "./clock";
import { connectTo } from "./connect";
import { secure } from "./secure";
import { type ProbeResult, type StepResult, verdictOf } from "@/lib/engine/probes/steps";
import { askHttp, upgradeWebSocket } from "./talk";
import { parseProbeTarget, type ParsedTarget, type ProbeTarget } from "./target";

export type ProbeOptions = {
  guard: AddressGuard;
  signal?: AbortSignal;
  /** Milliseconds each step may take. */
  stepMs?: number;
  maxBytes?: number;
  now?: Now;
  /** The moment certificates are judged at. */
  at?: Date;
  /** Certificates to trust instead of the built-in ones, PEM. */
  ca?: string;
};

/**
 * Walks the way to a platform as a message would: address, connection, TLS, request, body or WebSocket, and stops at the
 * first step that fails. Every connection goes to an address the guard judged, no redirect is followed, and nothing is
 * sent before the certificate is trusted. @throws ConnectorError invalid-settings for an address that is none
 */
export async function runProbe(target: ProbeTarget, options: ProbeOptions): Promise<ProbeResult> {
  const parsed = parseProbeTarget(target);
  const now = options.now ?? (() => performance.now());
  const [steps, totalMs] = await timed(now, () => walk(parsed, target.expects, { ...options, now }));
  const latencyMs = steps.find(({ step, outcome }) => step === "connect" && outcome === "passed")?.ms ?? null;
  return { verdict: verdictOf(steps), steps, latencyMs, totalMs };
}

async function walk(
  target: ParsedTarget,
  expects: ProbeTarget["expects"],
  options: ProbeOptions & { now: Now },
): Promise<StepResult[]> {
  const { guard, now, ca, at = new Date(), stepMs = 5_000, maxBytes = 1024 * 1024 } = options;
  const signal = options.signal ?? new AbortController().signal;
  const [found, foundMs] = await timed(now, () => resolve(guard, target));
  if ("code" in found)
    return [{ step: "address", outcome: "failed", code: found.code, ms: foundMs, facts: {} }];
  const address: StepResult = {
    step: "address",
    outcome: "passed",
    code: "resolved",
    ms: foundMs,
    facts: { addresses: found.addresses.length },
  };
  const [connection, connectMs] = await timed(now, () =>
    connectTo(found.addresses, target.port, stepMs, signal),
  );
  const { socket, code } = connection;
  const steps: StepResult[] = [
    address,
    {
      step: "connect",
      outcome: socket ? "passed" : "failed",
      code,
      ms: connectMs,
      facts: { port: target.port },
    },
  ];
  if (!socket) return steps;
  try {
    let open = socket;
    if (target.tls) {
      const options = { host: target.host, withinMs: stepMs, signal, at, ca };
      const [secured, ms] = await timed(now, () => secure(socket, options));
      steps.push({ step: "tls", outcome: secured.outcome, code: secured.code, ms, facts: secured.facts });
      if (!secured.socket) return steps;
      open = secured.socket;
    }
    if (target.kind === "tcp") return steps;
    const talk = { socket: open, target, expects, withinMs: stepMs, maxBytes, signal, now };
    return [...steps, ...(await (target.kind === "http" ? askHttp(talk) : upgradeWebSocket(talk)))];
  } finally {
    socket.destroy();
  }
}

async function resolve(
  guard: AddressGuard,
  { host, port }: ParsedTarget,
): Promise<{ addresses: PinnedAddress[] } | { code: "refused" | "not-found" }> {
  try {
    return { addresses: await guard.resolve(host, port) };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { code: error.code === "address-refused" ? "refused" : "not-found" };
  }
}
