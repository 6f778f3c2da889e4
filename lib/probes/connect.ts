import { connect as openSocket, type Socket } from "node:net";
import type { PinnedAddress } from "@/lib/connectors/http/address-guard";
import type { StepCode } from "@/lib/engine/probes/steps";

export type Connection = {
  socket: Socket | null;
  code: Extract<StepCode, "connected" | "port-closed" | "timed-out" | "reset" | "no-route">;
};

/** Connects to the first of the judged addresses that answers; never to a name. */
export async function connectTo(
  addresses: readonly PinnedAddress[],
  port: number,
  withinMs: number,
  signal: AbortSignal,
): Promise<Connection> {
  let last: Connection = { socket: null, code: "no-route" };
  for (const { address, family } of addresses) {
    last = await open({ host: address, family, port }, withinMs, signal);
    if (last.socket || signal.aborted) break;
  }
  return last;
}

function open(
  to: { host: string; family: number; port: number },
  withinMs: number,
  signal: AbortSignal,
): Promise<Connection> {
  return new Promise((resolve) => {
    const socket = openSocket({ ...to, timeout: withinMs });
    const end = (code: Connection["code"]) => {
      signal.removeEventListener("abort", late);
      socket.off("timeout", late);
      socket.setTimeout(0);
      if (code !== "connected") socket.destroy();
      resolve({ socket: code === "connected" ? socket : null, code });
    };
    const late = () => end("timed-out");
    socket.once("connect", () => end("connected"));
    socket.once("timeout", late);
    signal.addEventListener("abort", late, { once: true });
    // Stays on: an error after the connection is the next step's to see, and must not be nobody's.
    socket.on("error", (error: NodeJS.ErrnoException) => end(CODES[error.code ?? ""] ?? "no-route"));
    if (signal.aborted) late();
  });
}

const CODES: Record<string, Connection["code"]> = {
  ECONNREFUSED: "port-closed",
  ECONNRESET: "reset",
  ETIMEDOUT: "timed-out",
};
