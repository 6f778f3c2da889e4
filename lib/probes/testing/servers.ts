import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from "node:net";

const read = (name: string) => readFileSync(new URL(`./certificates/${name}.pem`, import.meta.url), "utf8");

/** The authority that signed `trusted`, `other-name` and `expired`. */
export const AUTHORITY = read("ca");

export type Certificate = "trusted" | "with-authority" | "other-name" | "self-signed" | "expired";

export type TestServer = { port: number; connections(): number; close(): Promise<void> };

export async function serveHttp(answer: RequestListener): Promise<TestServer> {
  return started(createServer(answer));
}

export async function serveHttps(answer: RequestListener, certificate: Certificate): Promise<TestServer> {
  const cert = certificate === "with-authority" ? read("trusted") + AUTHORITY : read(certificate);
  return started(createSecureServer({ key: read("server-key"), cert }, answer));
}

/** Answers the opening handshake of a WebSocket with what `accept` makes of the key; null: as plain HTTP, 200. */
export async function serveWebSocket(accept: (key: string) => string | null): Promise<TestServer> {
  const server = createServer((_request, response) => response.end("plain"));
  server.on("upgrade", (request, socket: Socket) => {
    const value = accept(request.headers["sec-websocket-key"] ?? "");
    socket.end(
      value === null
        ? "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        : `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${value}\r\n\r\n`,
    );
  });
  return started(server);
}

export async function serveBytes(talk: (socket: Socket) => void): Promise<TestServer> {
  return started(createSocketServer(talk));
}

async function started(server: Server | SocketServer): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on("connection", (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}
