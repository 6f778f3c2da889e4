import { createECDH, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import webPush from "web-push";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { TestPush } from "@/lib/contracts/self-checks";
import { serveHttp, type TestServer } from "@/lib/probes/testing/servers";
import { sendTestPush } from "./send-push";

const PAYLOAD = JSON.stringify({ title: "Inlet 测试通知" });
const open = createAddressGuard({ allowPrivate: "127.0.0.1" });
const key = webPush.generateVAPIDKeys();

let server: TestServer;
let status = 201;
let asked: { request: IncomingMessage; body: Buffer }[] = [];
beforeEach(async () => {
  [status, asked] = [201, []];
  server = await serveHttp((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      asked.push({ request, body: Buffer.concat(pieces) });
      response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("told");
    });
  });
});
afterEach(() => server.close());

function subscription(endpoint = `http://127.0.0.1:${server.port}/push/1`) {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  return {
    endpoint,
    keys: { p256dh: curve.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") },
  };
}
const send = (more: Partial<Parameters<typeof sendTestPush>[0]> = {}) =>
  sendTestPush({ subscription: subscription(), payload: PAYLOAD, key, guard: open, ...more });

it("posts once, encrypted, signed for that push service, and soon worthless", async () => {
  expect(await send()).toEqual({ outcome: "accepted", status: 201 });
  expect(asked).toHaveLength(1);
  const { request, body } = asked[0] ?? { request: undefined, body: Buffer.alloc(0) };
  expect(request?.headers).toMatchObject({
    "content-encoding": "aes128gcm",
    "content-length": String(body.length),
    "content-type": "application/octet-stream",
    ttl: "60",
  });
  expect(body.toString("latin1")).not.toContain("Inlet");
  const [, jwt = ""] = /^vapid t=([^,]+), k=/.exec(request?.headers.authorization ?? "") ?? [];
  const claims: unknown = JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString());
  expect(claims).toMatchObject({ aud: `http://127.0.0.1:${server.port}` });
});

it.each([404, 410, 500, 302])("takes %s for a refusal and follows nothing", async (answered) => {
  status = answered;
  expect(await send()).toEqual({ outcome: "refused", status: answered });
  expect(asked).toHaveLength(1);
});

it.each([
  "http://127.0.0.1:PORT/",
  "https://10.0.0.8/x",
  "https://169.254.169.254/latest",
  "https://[::1]/x",
])("never knocks at %s, whoever names it", async (address) => {
  const endpoint = address.replace("PORT", String(server.port));
  const sent = await send({ subscription: subscription(endpoint), guard: createAddressGuard() });
  expect(sent).toEqual({ outcome: "unreachable", status: null });
  expect(asked).toEqual([]);
});

it("takes no subscription of another shape", () => {
  const good = { ...subscription("https://push.example.com/1"), nonce: "12345678", language: "en" };
  expect(TestPush.safeParse(good).success).toBe(true);
  for (const endpoint of ["http://push.example.com/1", "file:///etc/passwd", "https://x/" + "y".repeat(2000)])
    expect(TestPush.safeParse({ ...good, endpoint }).success, endpoint).toBe(false);
  expect(TestPush.safeParse({ ...good, keys: { ...good.keys, auth: "short" } }).success).toBe(false);
  expect(TestPush.safeParse({ ...good, headers: { host: "x" } }).success).toBe(false);
});
