import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { send, type FakeAnswer } from "./fake-answer";

/** Ways in which real platforms and the proxies before them fail. */
export const FAULTS = [
  "401",
  "403",
  "404",
  "429",
  "429-retry-after",
  "429-absurd",
  "500",
  "503",
  "slow-headers",
  "slow-body",
  "truncated-json",
  "cut-connection",
  "reset",
  "duplicated-page",
  "html",
  "empty",
  "error-true",
  "redirect",
  "compressed",
  "invalid-utf8",
  "huge",
  "deep",
] as const;
export type Fault = (typeof FAULTS)[number];

type Scene = { response: ServerResponse; answer: FakeAnswer; previous: FakeAnswer };

const JSON_TYPE = { "content-type": "application/json" };
const HTML = "<!doctype html><html><body><h1>Sign in</h1></body></html>";

export function commitFault(fault: Fault, { response, answer, previous }: Scene): void {
  const text = JSON.stringify(answer.body);
  const status = (code: number, headers: Record<string, string> = {}) =>
    send(response, { status: code, headers, body: { error: `planted ${code}` } });
  switch (fault) {
    case "401":
    case "403":
    case "404":
    case "429":
    case "500":
    case "503":
      return status(Number(fault));
    case "429-retry-after":
      return status(429, { "retry-after": "2" });
    case "429-absurd":
      return status(429, { "retry-after": "86400" });
    case "slow-headers":
      return;
    case "slow-body":
      response.writeHead(200, JSON_TYPE);
      response.write(text.slice(0, 1));
      return;
    case "truncated-json":
      response.writeHead(200, JSON_TYPE);
      response.end(text.slice(0, Math.floor(text.length / 2)));
      return;
    case "cut-connection":
      response.writeHead(200, { ...JSON_TYPE, "content-length": Buffer.byteLength(text) });
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "duplicated-page":
      return send(response, previous);
    case "html":
      response.writeHead(200, { "content-type": "text/html" });
      response.end(HTML);
      return;
    case "empty":
      response.writeHead(200, JSON_TYPE);
      response.end();
      return;
    case "error-true":
      return send(response, { body: { error: true, result: "planted refusal" } });
    case "redirect":
      response.writeHead(302, { location: "/planted-elsewhere" });
      response.end();
      return;
    case "compressed":
      response.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" });
      response.end(gzipSync(text));
      return;
    case "invalid-utf8":
      response.writeHead(200, JSON_TYPE);
      response.end(Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]));
      return;
    case "huge":
      response.writeHead(200, JSON_TYPE);
      response.on("error", () => {});
      response.end(Buffer.alloc(11 * 1024 * 1024, "a"));
      return;
    case "deep":
      response.writeHead(200, JSON_TYPE);
      response.end("[".repeat(100) + "]".repeat(100));
      return;
  }
}
