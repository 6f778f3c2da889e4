import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { send } from "./fake-answer";
import type { FakeHandler } from "./fake-platform";

/** A platform that lets those who ask it wait, so that a test decides what happens meanwhile. */
export type GatedPlatform = {
  url: string;
  /** From now on answers so many requests and lets the others wait. */
  gate(after?: number): void;
  /** How many wait. */
  waiting(): number;
  /** Answers everybody from now on; who waits goes on waiting until released. */
  open(): () => void;
  close(): Promise<void>;
};

export async function startGatedPlatform(handler: FakeHandler): Promise<GatedPlatform> {
  let left = 0;
  let pending: (() => void)[] = [];
  const server = createServer((incoming, response) => {
    const { pathname: path, searchParams: query } = new URL(incoming.url ?? "/", "http://fake.test");
    const { method = "GET", headers } = incoming;
    response.on("error", () => {});
    const answer = () =>
      send(response, handler({ method, path, query, headers }) ?? { status: 404, body: { error: "none" } });
    if (left-- > 0) answer();
    else pending.push(answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gate(after = 0) {
      left = after;
    },
    waiting: () => pending.length,
    open() {
      left = Infinity;
      const held = pending;
      pending = [];
      return () => held.forEach((answer) => answer());
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
