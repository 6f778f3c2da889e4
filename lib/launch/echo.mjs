// The self-check's WebSocket echo. Next answers no upgrade by itself, so this one is answered beside it, on one address.
import { createRequire } from "node:module";

/** As in lib/contracts/self-checks.ts; a path of no page. */
const PATH = "/self-check-echo";
const MOST_AT_ONCE = 200;
const MOST_BYTES = 256;
const MOST_MESSAGES = 10;
const ENDS_AFTER_MS = 15_000;

/**
 * Whoever brings a ticket of the page (lib/server/self-checks/echo-ticket.ts) gets back what they send, a few times.
 * @param {import("node:http").Server} server
 * @returns a function that ends every echo
 */
export function attachEcho(server) {
  // Installed by the time this runs, not when this file is read.
  const { WebSocketServer } = createRequire(import.meta.url)("ws");
  const echo = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false });
  globalThis.inletHasEcho = true;
  server.on("upgrade", (request, socket, head) => {
    const asked = new URL(request.url?.startsWith("/") ? request.url : "/", "http://inlet.invalid");
    const admitted =
      asked.pathname === PATH &&
      echo.clients.size < MOST_AT_ONCE &&
      globalThis.inletAdmitsEcho?.({
        ticket: asked.searchParams.get("ticket") ?? "",
        origin: request.headers.origin ?? "",
        host: request.headers.host ?? "",
      });
    if (!admitted) return refuse(socket);
    echo.handleUpgrade(request, socket, head, (connection) => converse(connection));
  });
  return () => {
    for (const connection of echo.clients) connection.terminate();
  };
}

function converse(connection) {
  let messages = 0;
  const end = setTimeout(() => connection.terminate(), ENDS_AFTER_MS);
  connection.on("close", () => clearTimeout(end));
  // What breaks the protocol is closed by the library; nobody else has to hear of it.
  connection.on("error", () => {});
  connection.on("message", (data, isBinary) => {
    connection.send(data, { binary: isBinary });
    if (++messages >= MOST_MESSAGES) connection.close(1000);
  });
}

function refuse(socket) {
  socket.on("error", () => {});
  socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
