import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { createAddressGuard, type Lookup } from "@/lib/connectors/http/address-guard";
import { runProbe, type ProbeOptions } from "./run-probe";
import type { ProbeResult } from "@/lib/engine/probes/steps";
import type { ProbeTarget } from "./target";
import {
  AUTHORITY,
  type Certificate,
  serveBytes,
  serveHttp,
  serveHttps,
  serveWebSocket,
  type TestServer,
} from "./testing/servers";

const open: TestServer[] = [];
async function up(server: Promise<TestServer>): Promise<TestServer> {
  open.push(await server);
  return server;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const here: Lookup = async () => [{ address: "127.0.0.1", family: 4 }];
const guard = createAddressGuard({ allowPrivate: "127.0.0.0/8, chat.test", lookup: here });

const probe = (url: string, rest: Partial<ProbeTarget> = {}, options: Partial<ProbeOptions> = {}) =>
  runProbe({ kind: "http", url, expects: "any", ...rest }, { guard, stepMs: 400, ...options });

/** "address resolved, connect connected, …": the whole walk at a glance. */
const told = ({ steps }: ProbeResult) => steps.map(({ step, code }) => `${step} ${code}`).join(", ");
const WAY = "address resolved, connect connected";

describe("HTTP", () => {
  it.each([
    [200, "http success, body not-checked", "reachable"],
    [204, "http success, body not-checked", "reachable"],
    [302, "http redirected", "impaired"],
    [401, "http credentials-refused", "impaired"],
    [403, "http forbidden", "impaired"],
    [404, "http not-found", "unreachable"],
    [422, "http request-refused", "unreachable"],
    [429, "http rate-limited", "impaired"],
    [503, "http server-failed", "unreachable"],
  ] as const)("tells what %i means", async (status, words, verdict) => {
    const server = await up(
      serveHttp((_request, response) => response.writeHead(status, { location: "http://10.0.0.1/" }).end()),
    );
    const result = await probe(`http://chat.test:${server.port}/`);
    expect(told(result)).toBe(`${WAY}, ${words}`);
    expect(result.verdict).toBe(verdict);
    expect(result.latencyMs).not.toBeNull();
    expect(server.connections()).toBe(1);
  });

  it.each([
    ["json", "application/json; charset=utf-8", '{"a":1}', "well-formed"],
    ["json", "application/vnd.api+json", "[]", "well-formed"],
    ["json", "application/json", '{"a":', "malformed"],
    ["json", "text/html", "<html></html>", "malformed"],
    ["json", "text/plain", "{}", "other-type"],
    ["json", "application/json", "  ", "empty"],
    ["json", "application/json", '{"errcode":40014,"errmsg":"x"}', "error-inside"],
    ["json", "application/json", '{"errcode":0}', "well-formed"],
    ["json", "application/json", '{"ErrorCode":70001}', "error-inside"],
    ["json", "application/json", '{"error":true}', "error-inside"],
    ["xml", "application/xml", "<a><b/></a>", "well-formed"],
    ["xml", "text/xml", "<a><b></a>", "malformed"],
    ["xml", "text/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "malformed"],
    ["html", "text/html", "<p>unclosed", "well-formed"],
    ["html", "application/json", "{}", "other-type"],
  ] as const)("judges a body expected as %s sent as %s: %s", async (expects, type, text, code) => {
    const server = await up(
      serveHttp((_request, response) => response.writeHead(200, { "content-type": type }).end(text)),
    );
    const result = await probe(`http://chat.test:${server.port}/`, { expects });
    expect(told(result)).toBe(`${WAY}, http success, body ${code}`);
  });

  it("keeps nothing of what the other side wrote", async () => {
    const canary = "CANARY-7f3a";
    const server = await up(
      serveHttp((_request, response) =>
        response
          .writeHead(500, canary, { "x-said": canary, "content-type": canary, "set-cookie": canary })
          .end(canary),
      ),
    );
    const bad = await up(serveBytes((socket) => socket.once("data", () => socket.end(`${canary}\r\n\r\n`))));
    const results = [
      await probe(`http://chat.test:${server.port}/`, { expects: "json" }),
      await probe(`http://chat.test:${bad.port}/`),
      await probe(`https://chat.test:${bad.port}/`),
    ];
    expect(JSON.stringify(results)).not.toContain(canary);
    expect(told(results[1] as ProbeResult)).toBe(`${WAY}, http not-http`);
  });

  it("reads no more than it may, and waits no longer", async () => {
    const endless = await up(
      serveHttp((_request, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const more = setInterval(() => response.write("x".repeat(1000)), 1);
        response.on("close", () => clearInterval(more));
      }),
    );
    const silent = await up(serveHttp(() => {}));
    const large = await probe(`http://chat.test:${endless.port}/`, { expects: "json" }, { maxBytes: 3000 });
    expect(told(large)).toBe(`${WAY}, http success, body too-large`);
    expect(told(await probe(`http://chat.test:${silent.port}/`))).toBe(`${WAY}, http timed-out`);
  });

  it("tells a closed port, and a connection that is cut", async () => {
    const server = await up(serveBytes((socket) => socket.destroy()));
    expect(told(await probe(`http://chat.test:${server.port}/`))).toBe(`${WAY}, http cut`);
    await server.close();
    open.length = 0;
    expect(told(await probe(`http://chat.test:${server.port}/`))).toBe(
      "address resolved, connect port-closed",
    );
  });

  it("goes on to the next address when one does not answer", async () => {
    const server = await up(serveHttp((_request, response) => response.end()));
    const lookup: Lookup = async () => [
      { address: "127.0.0.9", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    const both = createAddressGuard({ allowPrivate: "chat.test", lookup });
    expect((await probe(`http://chat.test:${server.port}/`, {}, { guard: both })).verdict).toBe("reachable");
  });
});

describe("TLS", () => {
  const serve = (certificate: Certificate) =>
    up(serveHttps((_request, response) => response.end("{}"), certificate));

  it.each([
    ["trusted", AUTHORITY, "tls trusted, http success, body not-checked"],
    ["with-authority", undefined, "tls intercepted"],
    ["trusted", undefined, "tls unknown-issuer"],
    ["self-signed", undefined, "tls self-signed"],
    ["other-name", AUTHORITY, "tls other-name"],
    ["expired", AUTHORITY, "tls expired"],
  ] as const)("a certificate that is %s", async (certificate, ca, words) => {
    const server = await serve(certificate);
    const result = await probe(`https://chat.test:${server.port}/`, {}, ca ? { ca } : {});
    expect(told(result)).toBe(`${WAY}, ${words}`);
  });

  it("warns before a certificate ends", async () => {
    const server = await serve("trusted");
    const at = new Date("2126-10-20T00:00:00Z");
    const result = await probe(`https://chat.test:${server.port}/`, {}, { ca: AUTHORITY, at });
    expect(result.steps[2]).toMatchObject({
      code: "expires-soon",
      outcome: "warned",
      facts: { daysLeft: 15 },
    });
    expect(result.verdict).toBe("impaired");
  });

  it("sends nothing over a connection that is not trusted", async () => {
    let asked = 0;
    const server = await up(
      serveHttps((_request, response) => {
        asked += 1;
        response.end();
      }, "self-signed"),
    );
    await probe(`https://chat.test:${server.port}/`);
    expect(asked).toBe(0);
  });

  it("tells a server that does not speak TLS, and one that says nothing", async () => {
    const plain = await up(serveHttp((_request, response) => response.end()));
    expect(told(await probe(`https://chat.test:${plain.port}/`))).toBe(`${WAY}, tls not-tls`);
    const silent = await up(serveBytes(() => {}));
    expect(told(await probe(`https://chat.test:${silent.port}/`))).toBe(`${WAY}, tls timed-out`);
  });
});

describe("WebSocket", () => {
  const accept = (key: string) =>
    createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");

  it.each([
    ["the handshake of the standard", accept, "websocket upgraded"],
    ["an answer to another key", () => accept("other"), "websocket wrong-answer"],
    ["a proxy that answers as a page", () => null, "websocket not-upgraded"],
  ] as const)("tells %s", async (_case, answer, words) => {
    const server = await up(serveWebSocket(answer));
    const result = await probe(`ws://chat.test:${server.port}/cable`, { kind: "websocket" });
    expect(told(result)).toBe(`${WAY}, ${words}`);
  });

  it("tells silence from a cut", async () => {
    const silent = await up(serveBytes(() => {}));
    const cut = await up(serveBytes((socket) => socket.once("data", () => socket.destroy())));
    const ask = (port: number) => probe(`ws://chat.test:${port}/`, { kind: "websocket" });
    expect(told(await ask(silent.port))).toBe(`${WAY}, websocket timed-out`);
    expect(told(await ask(cut.port))).toBe(`${WAY}, websocket cut`);
  });
});

it("probes a bare port", async () => {
  const server = await up(serveBytes(() => {}));
  expect(told(await probe(`tcp://chat.test:${server.port}`, { kind: "tcp" }))).toBe(WAY);
});

it.each([
  ["http", "wss://chat.test/"],
  ["websocket", "https://chat.test/"],
  ["tcp", "tcp://chat.test"],
  ["tcp", "chat.test:80"],
  ["http", "https://user:pass@chat.test/"],
  ["http", "chat.test"],
] as const)("refuses for %s the address %s", async (kind, url) => {
  await expect(probe(url, { kind })).rejects.toBeInstanceOf(ConnectorError);
});
