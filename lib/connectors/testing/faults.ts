import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { send, type FakeAnswer } from "./fake-answer";
import { endlessList } from "./endless-list";
import { alterations, type Alteration } from "./fault-bodies";

/** Ways in which real platforms and the proxies before them fail. */
export const FAULTS = [
  "401",
  "403",
  "404",
  "429",
  "429-retry-after",
  "429-absurd",
  "500",
  "502",
  "503",
  "504",
  "slow-headers",
  "slow-body",
  "truncated-json",
  "trailing-bytes",
  "cut-connection",
  "reset",
  "bad-chunking",
  "not-http",
  "duplicated-page",
  "html",
  "xml",
  "empty",
  "error-true",
  "redirect",
  "redirect-loop",
  "compressed",
  "gzip-bomb",
  "invalid-utf8",
  "huge",
  "endless",
  "deep",
  "deepest",
  "huge-field",
  "tiny-rows",
  "wrong-type",
  "null",
  "proto-keys",
  "changed-schema",
  "changed-rows",
  "null-rows",
  "shrinking-total",
  "endless-list",
] as const;
export type Fault = (typeof FAULTS)[number];

type Scene = {
  response: ServerResponse;
  path: string;
  answer: FakeAnswer;
  previous: FakeAnswer;
  /** How many rows the page was asked to hold. */
  wanted: number;
};

const JSON_TYPE = { "content-type": "application/json" };
const HTML = "<!doctype html><html><body><h1>Sign in</h1></body></html>";
const XML = '<?xml version="1.0"?><error><message>maintenance</message></error>';
const MEGABYTE = 1024 * 1024;

export function commitFault(fault: Fault, scene: Scene): void {
  const { response, path, answer, previous, wanted } = scene;
  const text = JSON.stringify(answer.body);
  const half = text.slice(0, Math.floor(text.length / 2));
  const status = (code: number, headers: Record<string, string> = {}) =>
    send(response, { status: code, headers, body: { error: `planted ${code}` } });
  const whole = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) => {
    response.on("error", () => {});
    response.writeHead(200, headers);
    response.end(body);
  };
  switch (fault) {
    case "401":
    case "403":
    case "404":
    case "429":
    case "500":
    case "502":
    case "503":
    case "504":
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
      return whole(half);
    case "trailing-bytes":
      return whole(`${text}{"and":`);
    case "cut-connection":
      response.writeHead(200, { ...JSON_TYPE, "content-length": Buffer.byteLength(text) });
      response.write(half, () => response.destroy());
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "bad-chunking":
      response.socket?.end(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n${half}`);
      return;
    case "not-http":
      response.socket?.end("220 mail.example ESMTP\r\n");
      return;
    case "duplicated-page":
      return send(response, previous);
    case "html":
      return whole(HTML, { "content-type": "text/html" });
    case "xml":
      return whole(XML, { "content-type": "application/xml" });
    case "empty":
      return whole("");
    case "error-true":
      return send(response, { body: { error: true, result: "planted refusal" } });
    case "redirect":
      response.writeHead(302, { location: "/planted-elsewhere" });
      response.end();
      return;
    case "redirect-loop":
      response.writeHead(307, { location: path });
      response.end();
      return;
    case "compressed":
      return whole(gzipSync(text), { ...JSON_TYPE, "content-encoding": "gzip" });
    case "gzip-bomb":
      return whole(BOMB, { ...JSON_TYPE, "content-encoding": "gzip" });
    case "invalid-utf8":
      return whole(Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]));
    case "huge":
      return whole(Buffer.alloc(11 * MEGABYTE, "a"));
    case "endless":
      return flood(response);
    case "deep":
      return whole("[".repeat(100) + "]".repeat(100));
    case "deepest":
      return whole("[".repeat(4 * MEGABYTE) + "]".repeat(4 * MEGABYTE));
    case "huge-field":
      return whole(alterations["huge-field"](answer.body));
    case "tiny-rows":
      return whole(alterations["tiny-rows"](answer.body));
    case "wrong-type":
      return whole(text, { "content-type": "text/plain" });
    case "null":
    case "proto-keys":
    case "changed-schema":
    case "changed-rows":
    case "null-rows":
    case "shrinking-total":
      return whole(alterations[fault satisfies Alteration](answer.body));
    case "endless-list":
      return whole(endlessList(previous.body, wanted));
  }
}

const BOMB = gzipSync(Buffer.alloc(64 * MEGABYTE));

/** A gigabyte, for as long as anybody listens. */
function flood(response: ServerResponse): void {
  const piece = Buffer.alloc(MEGABYTE, " ");
  let sent = 0;
  response.on("error", () => {});
  response.writeHead(200, JSON_TYPE);
  const pour = () => {
    while (sent++ < 1024 && !response.destroyed) if (!response.write(piece)) return;
    response.end();
  };
  response.on("drain", pour);
  pour();
}
