import { NextRequest } from "next/server";

export type AskOptions = {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  /** Sent as JSON; a text as it is. */
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
};

type Handler = (request: NextRequest, segment: { params: Promise<unknown> }) => Promise<Response>;

/** Calls a route handler as Next would, from one of Inlet's own pages unless a token is brought. */
export function ask(handler: Handler, options: AskOptions = {}): Promise<Response> {
  const { method = "GET", path = "/api/v1/things", params = {}, body, token, headers } = options;
  const own = { host: "inlet.test", "content-type": "application/json", "accept-language": "en" };
  const from: Record<string, string> =
    token === undefined ? { origin: "http://inlet.test" } : { authorization: `Bearer ${token}` };
  const request = new NextRequest(`http://inlet.test${path}`, {
    method,
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    headers: { ...own, ...from, ...headers },
  });
  return handler(request, { params: Promise.resolve(params) });
}
