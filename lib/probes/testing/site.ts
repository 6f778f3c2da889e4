import type { IncomingMessage, ServerResponse } from "node:http";
import { type Certificate, serveHttp, serveHttps, type TestServer } from "./servers";

export type SiteFile = {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
};
/** Answers by path; a function sees the request, as one that tells a reload from a visit does. */
export type SiteFiles = Record<string, SiteFile | ((request: IncomingMessage) => SiteFile)>;

export type TestSite = TestServer & { url: string; asked: string[] };

const HTML = { "content-type": "text/html; charset=utf-8" };

/** A web site on this machine. */
export async function serveSite(files: SiteFiles, certificate?: Certificate): Promise<TestSite> {
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "/", "http://site.test").pathname;
    asked.push(path);
    const found = files[path];
    const file = typeof found === "function" ? found(request) : found;
    if (!file) return void response.writeHead(404).end("nothing here");
    const type = path.endsWith(".js") ? { "content-type": "text/javascript" } : HTML;
    response.writeHead(file.status ?? 200, { ...type, ...file.headers }).end(file.body ?? "");
  };
  const server = certificate ? await serveHttps(answer, certificate) : await serveHttp(answer);
  return { ...server, asked, url: `${certificate ? "https" : "http"}://127.0.0.1:${server.port}` };
}

/** A page that carries a widget's code in the way vendors ask for it: a queue, a script element, then commands. */
export function widgetPage({
  commands = "",
  host = "widget.example.com",
  scheme = "",
  more = "",
  nonce = "",
} = {}): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>示例</title></head><body><h1>示例公司</h1>
<script${nonce && ` nonce="${nonce}"`}>
(function (w, d, s, n) {
  w[n] = w[n] || function () { (w[n].q = w[n].q || []).push(arguments); };
  var e = d.createElement(s); e.async = true; e.src = "${scheme}//${host}/widget.js"; d.head.appendChild(e);
})(window, document, "script", "chat");
chat("entId", "a1f0c2d4");
${commands}
</script>${more}</body></html>`;
}
