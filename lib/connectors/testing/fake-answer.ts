import type { ServerResponse } from "node:http";

/** `body` is sent as JSON. */
export type FakeAnswer = { status?: number; headers?: Record<string, string>; body: unknown };

export function send(response: ServerResponse, { status = 200, headers = {}, body }: FakeAnswer): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
