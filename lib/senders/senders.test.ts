import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { dingtalk } from "./dingtalk";
import { feishu } from "./feishu";
import { type SenderKind, senderOf } from "./registry";
import type { Message, Outside } from "./sender";
import { slack } from "./slack";
import { type FakeRobot, ROBOT_KEY, startFakeRobot } from "./testing/fake-robot";
import { makeSigningSecret, signature, webhook } from "./webhook";
import { wecom } from "./wecom";

const NOW = new Date("2026-11-27T08:00:00Z");
const message: Message = {
  id: "0199-abcdef",
  title: "官网客服 @all 无人接待",
  lines: ["周日 02:00 <@everybody> [点这里](http://evil.example)", "第二行"],
  link: { label: "查看", url: "https://inlet.example.com/channels/1" },
  event: { type: "channel.dark", at: NOW.toISOString(), data: { channel: "1" } },
};

let robot: FakeRobot;
beforeAll(async () => {
  robot = await startFakeRobot();
});
afterAll(() => robot.close());
beforeEach(() => {
  robot.received.length = 0;
  robot.next.length = 0;
});

const outside = (withinMs = 500): Outside => ({
  guard: createAddressGuard({ allowPrivate: "127.0.0.1" }),
  signal: new AbortController().signal,
  now: () => NOW,
  withinMs,
});
const SECRET = "SECplanted-signing-secret";
const secretsOf = (kind: SenderKind, url = robot.url) => ({
  url,
  ...(kind === "webhook" && { secret: makeSigningSecret(Buffer.alloc(32, 3)) }),
});
const send = (kind: SenderKind, withinMs?: number, url?: string) =>
  senderOf(kind).send({ message, settings: {}, secrets: secretsOf(kind, url), outside: outside(withinMs) });

describe("what each vendor is sent", () => {
  it("WeCom: markdown that mentions nobody and draws no foreign link", async () => {
    expect(await send("wecom")).toEqual({ sent: true, code: "0", reply: '{"errcode":0}' });
    const [{ body }] = robot.received as [(typeof robot.received)[0]];
    expect(body.msgtype).toBe("markdown");
    const { content } = body.markdown as { content: string };
    expect(content).toContain("**官网客服 ＠all 无人接待**");
    expect(content).toContain("[查看](https://inlet.example.com/channels/1)");
    expect(content).not.toMatch(/<@|\]\(http:\/\/evil/);
    expect(content).toContain("Inlet · abcdef");
  });

  it("DingTalk: the signature is keyed by the secret and travels in the query; the keyword is there", async () => {
    await dingtalk.send({
      message,
      settings: { keyword: "告警" },
      secrets: { url: robot.url, secret: SECRET },
      outside: outside(),
    });
    const [{ path, body }] = robot.received as [(typeof robot.received)[0]];
    const query = new URL(path, "http://fake.test").searchParams;
    const expected = createHmac("sha256", SECRET).update(`${NOW.getTime()}\n${SECRET}`).digest("base64");
    expect([query.get("timestamp"), query.get("sign")]).toEqual([String(NOW.getTime()), expected]);
    expect((body.markdown as { title: string }).title).toMatch(/^告警 /);
    expect((body.markdown as { text: string }).text).toContain("告警");
  });

  it("Feishu: the signature is keyed by timestamp and secret, signs nothing, and travels in the body", async () => {
    robot.next.push({ body: { code: 0, msg: "success" } });
    const outcome = await feishu.send({
      message,
      settings: {},
      secrets: { url: robot.url, secret: SECRET },
      outside: outside(),
    });
    expect(outcome.sent).toBe(true);
    const [{ body }] = robot.received as [(typeof robot.received)[0]];
    const timestamp = String(NOW.getTime() / 1000);
    const expected = createHmac("sha256", `${timestamp}\n${SECRET}`).update("").digest("base64");
    expect(body).toMatchObject({ timestamp, sign: expected, msg_type: "text" });
    expect((body.content as { text: string }).text).not.toContain("<");
  });

  it("Slack: text with its three characters escaped", async () => {
    robot.next.push({ body: "ok" });
    expect(await send("slack")).toMatchObject({ sent: true, reply: "ok" });
    expect(robot.received[0]?.body.text).toContain("&lt;@everybody&gt;");
    expect(robot.received[0]?.body.text).toContain("<https://inlet.example.com/channels/1|查看>");
  });

  it("webhook: a receiver can check the signature over id, timestamp and the very bytes", async () => {
    robot.next.push({ status: 204 });
    const { secret } = secretsOf("webhook") as { secret: string };
    expect(await send("webhook")).toMatchObject({ sent: true, code: "204" });
    const [{ headers, text }] = robot.received as [(typeof robot.received)[0]];
    expect(headers["webhook-id"]).toBe("msg_0199-abcdef");
    expect(headers["webhook-timestamp"]).toBe("1795766400");
    const expected = signature(secret, `msg_0199-abcdef.1795766400.${text}`);
    expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
    expect(JSON.parse(text)).toEqual({
      type: "channel.dark",
      timestamp: NOW.toISOString(),
      data: { channel: "1" },
    });
  });

  it("webhook: signs as the specification's own example does", () => {
    // The vector of the reference libraries of Standard Webhooks.
    const signed = signature(
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}',
    );
    expect(signed).toBe("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });
});

describe("what each vendor answers", () => {
  it.each([
    ["wecom", { errcode: 93000, errmsg: "invalid webhook url" }, "93000", false, undefined],
    ["wecom", { errcode: 45009, errmsg: "api freq out of limit" }, "45009", true, 60_000],
    ["dingtalk", { errcode: 310000, errmsg: "sign not match" }, "310000", false, undefined],
    ["dingtalk", { errcode: 130101, errmsg: "send too fast" }, "130101", true, 600_000],
    ["feishu", { code: 19021, msg: "sign match fail" }, "19021", false, undefined],
    ["feishu", { code: 11232, msg: "frequency limited" }, "11232", true, 60_000],
    ["wecom", { errcode: 77777, errmsg: "new trouble" }, "77777", true, undefined],
  ] as const)("%s %o", async (kind, body, code, again, waitMs) => {
    robot.next.push({ body });
    const outcome = await send(kind);
    expect(outcome).toMatchObject({ sent: false, code, again, text: { zh: expect.stringContaining(code) } });
    expect("waitMs" in outcome ? outcome.waitMs : undefined).toBe(waitMs);
    expect(outcome.reply).toContain(Object.values(body)[1]);
  });

  it("Slack's word is explained", async () => {
    robot.next.push({ status: 404, body: "no_service" });
    expect(await send("slack")).toMatchObject({ sent: false, code: "no_service", again: false });
  });

  it("HTTP 200 without a code is no success", async () => {
    robot.next.push({ body: "<html>sign in</html>" });
    expect(await send("wecom")).toMatchObject({
      sent: false,
      again: true,
      text: { zh: expect.stringContaining("无法识别") },
    });
  });
});

describe.each(["wecom", "dingtalk", "feishu", "slack", "webhook"] as const)("%s in trouble", (kind) => {
  it.each([
    [
      "429 with Retry-After",
      { status: 429, headers: { "retry-after": "30" } },
      { again: true, waitMs: 30_000 },
    ],
    ["429 without", { status: 429 }, { again: true }],
    ["500", { status: 500 }, { again: true }],
    ["410", { status: 410 }, { again: false }],
    ["a redirect", { status: 302, headers: { location: "http://127.0.0.1:1/" } }, { again: false }],
    ["a hang-up", "drop", { again: true, code: "unreachable" }],
    ["silence", "hang", { again: true, code: "timeout" }],
  ] as const)("%s", async (_what, act, expected) => {
    robot.next.push(act);
    expect(await send(kind, 300)).toMatchObject({ sent: false, ...expected });
    expect(robot.received).toHaveLength(1);
  });

  it("never repeats the key it was given, even when the other side does", async () => {
    robot.next.push({ status: 500, body: `no robot ${ROBOT_KEY} at ${robot.url}` });
    const outcome = await send(kind);
    expect(outcome.reply).toContain("no robot");
    expect(JSON.stringify(outcome)).not.toContain("planted");
  });

  it("does not reach private addresses, by number or by name", async () => {
    for (const host of ["10.0.0.8", "169.254.169.254", "[::127.0.0.1]", "2130706433"]) {
      const outcome = await send(kind, 300, `http://${host}/hook/${ROBOT_KEY}`);
      // 2130706433 is 127.0.0.1, which this test allows; nothing listens on port 80.
      expect(["address-refused", "unreachable"]).toContain(outcome.code);
    }
    expect(robot.received).toEqual([]);
  });
});

it("tells only host and last four characters of an address", () => {
  for (const sender of [wecom, slack])
    expect(sender.address({}, { url: robot.url })).toMatchObject({ lastFour: "1d9c" });
  expect(webhook.secrets.safeParse({ url: "https://x.example/", secret: "whsec_c2hvcnQ=" }).success).toBe(
    false,
  );
  expect(wecom.secrets.safeParse({ url: "file:///etc/passwd" }).success).toBe(false);
});
