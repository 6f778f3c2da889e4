import { ECHO_PATH } from "@/lib/contracts/self-checks";
import { type Result, within } from "./result";

const WITHIN_MS = 10_000;
const TEXT = "inlet";

/** Whether a WebSocket can be opened from here, and what is sent comes back. */
export async function checkEcho(ticket: string | null): Promise<Result<"websocket">> {
  if (typeof WebSocket !== "function") return { code: "unsupported" };
  if (ticket === null) return { code: "not-offered" };
  const address = new URL(ECHO_PATH, window.location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  address.searchParams.set("ticket", ticket);
  const startedAt = performance.now();
  const socket = new WebSocket(address);
  const echoed = new Promise<boolean>((resolve) => {
    socket.addEventListener("open", () => socket.send(TEXT));
    socket.addEventListener("message", ({ data }) => resolve(data === TEXT));
    socket.addEventListener("close", () => resolve(false));
  });
  const isBack = await within(WITHIN_MS, echoed, false);
  socket.close();
  return isBack
    ? { code: "echoed", facts: { echoMs: Math.round(performance.now() - startedAt) } }
    : { code: "failed" };
}
