import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConnectorError } from "../connector-error";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { hostileAddresses } from "../testing/hostile-addresses";
import { createAddressGuard } from "./address-guard";
import { createHttpClient } from "./client";

let listener: FakePlatform;
let port: string;
beforeAll(async () => {
  listener = await startFakePlatform(() => ({ body: {} }));
  port = new URL(listener.url).port;
});
afterAll(() => listener.close());

describe("addresses that must not be reached", () => {
  it("makes no connection for any of them", async () => {
    const http = createHttpClient({ guard: createAddressGuard(), limits: { retries: 0, connectMs: 300 } });
    const urls = hostileAddresses(port);
    expect(urls.length).toBeGreaterThan(150);
    for (const url of urls) {
      const outcome = await http.get(url).catch((error: unknown) => error);
      expect(outcome, url).toBeInstanceOf(ConnectorError);
    }
    await http.close();
    expect(listener.connections()).toBe(0);
  });

  it("does connect once the operator lists the address, so the listener can count", async () => {
    const http = createHttpClient({ guard: createAddressGuard({ allowPrivate: `127.0.0.1:${port}` }) });
    expect((await http.get(listener.url)).status).toBe(200);
    await http.close();
    expect(listener.connections()).toBe(1);
  });

  it("sends nothing when a name answers public first and private later", async () => {
    const before = listener.connections();
    let asked = 0;
    const lookup = async () => [{ address: asked++ % 2 === 0 ? "203.0.113.1" : "127.0.0.1", family: 4 }];
    const http = createHttpClient({
      guard: createAddressGuard({ lookup }),
      limits: { retries: 1, backoffMs: 0 },
    });
    for (let round = 0; round < 100; round++) {
      const outcome = await http.get(`http://rebind.example:${port}/`).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(ConnectorError);
    }
    await http.close();
    expect(listener.connections()).toBe(before);
  });
});
