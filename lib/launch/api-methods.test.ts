import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { readApiMethods, readRefusal, refusedMethods, refuseMethod } from "./api-methods.mjs";

const routes = readApiMethods(process.cwd());

it.each([
  ["GET", "/api/v1/findings", null],
  ["GET", "/api/v1/findings?limit=1", null],
  ["HEAD", "/api/v1/findings", null],
  ["OPTIONS", "/api/v1/findings", null],
  ["DELETE", "/api/v1/findings", ["HEAD", "OPTIONS", "GET"]],
  // A fixed name is not one of the ids.
  ["PATCH", "/api/v1/findings/export", ["HEAD", "OPTIONS", "GET"]],
  ["POST", "/api/v1/sources/any", ["HEAD", "OPTIONS", "GET", "PATCH", "DELETE"]],
  ["POST", "/api/v1/nowhere", null],
  ["POST", "/findings", null],
  ["GET", "//", null],
])("%s %s", (method, url, expected) => {
  expect(refusedMethods(routes, method, url)).toEqual(expected);
});

it("says which methods there are, in the header and in words", async () => {
  const server = createServer((request, response) => {
    if (!refuseMethod(routes, request, response, readRefusal(process.cwd()))) response.end("on to Next");
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const at = `http://127.0.0.1:${port}/api/v1/channels`;
  const refused = await fetch(at, { method: "PUT", headers: { "accept-language": "zh-CN" } });
  expect(refused.status).toBe(405);
  expect(refused.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({
    code: "method-not-allowed",
    detail: expect.stringMatching(/[一-龥]/),
  });
  expect(await (await fetch(at)).text()).toBe("on to Next");
  server.close();
});
