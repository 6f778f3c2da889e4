import type { Socket } from "node:net";
import { isIP } from "node:net";
import { connect as wrap, type DetailedPeerCertificate, type TLSSocket } from "node:tls";
import type { Outcome, StepCode } from "@/lib/engine/probes/steps";

export type Secured = {
  socket: TLSSocket | null;
  code: StepCode;
  outcome: Outcome;
  facts: Record<string, string | number>;
};

const WARN_DAYS = 21;
const DAY = 86_400_000;
const LONGEST_CHAIN = 12;

type Options = { host: string; withinMs: number; signal: AbortSignal; at: Date; ca?: string | undefined };

/** TLS over an open connection. What is not trusted is looked at, and nothing is sent over it. */
export function secure(raw: Socket, { host, withinMs, signal, at, ca }: Options): Promise<Secured> {
  return new Promise((resolve) => {
    const name = host.replace(/^\[(.*)\]$/, "$1");
    const socket = wrap({
      socket: raw,
      ...(isIP(name) ? { host: name } : { servername: name, host: name }),
      rejectUnauthorized: false,
      ALPNProtocols: ["http/1.1"],
      ...(ca !== undefined && { ca }),
    });
    const failed = (code: StepCode) => {
      stop();
      socket.destroy();
      resolve({ socket: null, code, outcome: "failed", facts: {} });
    };
    const late = () => failed("timed-out");
    const timer = setTimeout(late, withinMs);
    const stop = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", late);
    };
    signal.addEventListener("abort", late, { once: true });
    socket.once("error", () => failed("not-tls"));
    socket.once("secureConnect", () => {
      stop();
      const secured = judge(socket, at);
      // Later errors belong to whoever uses the connection.
      socket.on("error", () => {});
      if (!secured.socket) socket.destroy();
      resolve(secured);
    });
  });
}

function judge(socket: TLSSocket, at: Date): Secured {
  const certificate = socket.getPeerCertificate(true);
  const daysLeft = Math.floor((Date.parse(certificate.valid_to) - at.getTime()) / DAY);
  const facts = {
    protocol: socket.getProtocol() ?? "",
    chain: chainLength(certificate),
    ...(Number.isFinite(daysLeft) && { daysLeft }),
  };
  if (!socket.authorized) {
    // Typed as an Error, and a text in fact.
    const reason = String(socket.authorizationError as unknown);
    const code = REASONS.find(([shape]) => shape.test(reason))?.[1] ?? "unknown-issuer";
    return { socket: null, code, outcome: "failed", facts };
  }
  if (facts.daysLeft === undefined || facts.daysLeft < WARN_DAYS)
    return { socket, code: "expires-soon", outcome: "warned", facts };
  return { socket, code: "trusted", outcome: "passed", facts };
}

/** Names OpenSSL gives, and those of Node for a name that differs. */
const REASONS: readonly (readonly [RegExp, StepCode])[] = [
  [/HAS_EXPIRED/, "expired"],
  [/NOT_YET_VALID/, "not-yet-valid"],
  [/ALTNAME|altnames/, "other-name"],
  [/DEPTH_ZERO_SELF_SIGNED/, "self-signed"],
  // A root nobody knows, sent along with the chain: a proxy that opens the traffic looks like this.
  [/SELF_SIGNED_CERT_IN_CHAIN/, "intercepted"],
  [/REVOKED/, "revoked"],
];

function chainLength(leaf: DetailedPeerCertificate): number {
  let length = 0;
  for (let one: DetailedPeerCertificate | undefined = leaf; one?.raw && length < LONGEST_CHAIN; length++)
    one = one.issuerCertificate === one ? undefined : one.issuerCertificate;
  return length;
}
