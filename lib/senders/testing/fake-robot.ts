import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What a robot does with one request; `hang` never answers, `drop` hangs up. */
export type RobotAct =
  { status?: number; body?: unknown; headers?: Record<string, string>; afterMs?: number } | "hang" | "drop";

export type Received = {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  text: string;
};

export type FakeRobot = {
  /** With a key in the path, as robots have it. */
  url: string;
  received: Received[];
  /** The next acts, one a request; afterwards `otherwise`. */
  next: RobotAct[];
  /** Most requests that were under way at the same time. */
  together(): number;
  close(): Promise<void>;
};

export const ROBOT_KEY = "planted-robot-key-5f1d9c";

/** A robot that remembers what it was told and misbehaves on demand. */
export async function startFakeRobot(otherwise: RobotAct = { body: { errcode: 0 } }): Promise<FakeRobot> {
  const received: Received[] = [];
  const next: RobotAct[] = [];
  let [underWay, together] = [0, 0];
  const server = createServer((request, response) => {
    underWay += 1;
    together = Math.max(together, underWay);
    response.on("close", () => (underWay -= 1));
    void textOf(request).then((text) => {
      received.push({ path: request.url ?? "", headers: request.headers, body: JSON.parse(text), text });
      const act = next.shift() ?? otherwise;
      if (act === "hang") return;
      if (act === "drop") return request.socket.destroy();
      const { status = 200, body = {}, headers = {}, afterMs = 0 } = act;
      setTimeout(() => {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(typeof body === "string" ? body : JSON.stringify(body));
      }, afterMs);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/robot/send?key=${ROBOT_KEY}`,
    received,
    next,
    together: () => together,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
