import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConnectorError } from "../connector-error";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { createAddressGuard } from "./address-guard";
import { createHttpClient } from "./client";

let listener: FakePlatform;
let port: string;
beforeAll(async () => {
  listener = await startFakePlatform(() => ({ body: {} }));
  port = new URL(listener.url).port;
});
afterAll(() => listener.close());

/** Spellings that different parsers take for this machine or for a cloud's metadata service. */
const HOSTS = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.000.000.001",
  "0177.0.0.1",
  "0177.1",
  "00000177.00.00.01",
  "0x7f.0.0.1",
  "0x7f.1",
  "0x7f000001",
  "2130706433",
  "017700000001",
  "127.0.0.1.",
  "127.127.127.127",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "１２７.０.０.１",
  "0",
  "0.0.0.0",
  "00",
  "0x0",
  "localhost",
  "localhost.",
  "LOCALHOST",
  "ⓛocalhost",
  "loc%61lhost",
  "127%2e0%2e0%2e1",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::]",
  "[::127.0.0.1]",
  "[::7f00:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[0:0:0:0:0:ffff:127.0.0.1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b:1::127.0.0.1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "[fe80::1]",
  "[fec0::1]",
  "[fd00::1]",
  "[ff02::1]",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.1.1",
  "100.64.0.1",
  "198.18.0.1",
  "169.254.169.254",
  "0xa9fea9fe",
  "2852039166",
  "[::ffff:169.254.169.254]",
  "[fd00:ec2::254]",
  "168.63.129.16",
  "100.100.100.200",
  "192.0.0.192",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "0xffffffff",
  "4294967295",
];
const SHAPES = [
  (host: string) => `http://${host}:${port}/`,
  (host: string) => `https://${host}:${port}/`,
  (host: string) => `http:${host}:${port}/`,
  (host: string) => `http:///${host}:${port}/`,
];
const OTHERS = [
  (p: string) => `http://chat.example@127.0.0.1:${p}/`,
  (p: string) => `http://127.0.0.1:${p}@localhost:${p}/`,
  (p: string) => `http://user:pass@127.0.0.1:${p}/`,
  (p: string) => `http:\\\\127.0.0.1:${p}\\`,
  (p: string) => `http://127.0.0.1:${p}\\@chat.example/`,
  (p: string) => `http://127.0.0.1\r\n:${p}/`,
  (p: string) => `http://127.0.0.1\t:${p}/`,
  (p: string) => ` http://127.0.0.1:${p}/`,
  (p: string) => `ftp://127.0.0.1:${p}/`,
  (p: string) => `gopher://127.0.0.1:${p}/`,
  (p: string) => `file:///etc/passwd#${p}`,
  (p: string) => `ws://127.0.0.1:${p}/`,
  (p: string) => `data:text/plain,${p}`,
  (p: string) => `//127.0.0.1:${p}/`,
  (p: string) => `127.0.0.1:${p}`,
  (p: string) => `http://[::1%25lo]:${p}/`,
  (p: string) => `http://[::1]%00:${p}/`,
  () => "",
  () => "http://",
  () => "http://:80/",
  () => "http://127.0.0.1:99999/",
  () => "http://93.184.216.34:22/",
];

describe("addresses that must not be reached", () => {
  it("makes no connection for any of them", async () => {
    const http = createHttpClient({ guard: createAddressGuard(), limits: { retries: 0, connectMs: 300 } });
    const urls = [
      ...HOSTS.flatMap((host) => SHAPES.map((shape) => shape(host))),
      ...OTHERS.map((make) => make(port)),
    ];
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
