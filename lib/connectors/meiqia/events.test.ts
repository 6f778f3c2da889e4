import { describe, expect, it } from "vitest";
import type { RawEvent } from "../event";
import { judgeOfflinePush, judgeWorkbenchEvent } from "./events";
import { pushSignature, webhookSignature } from "./signatures";

const NOW = new Date("2026-11-28T02:00:00Z");
const SECRET = "test-secret";
/** The vendor's own sample (MIT), key and all: it signs nothing anywhere. */
const KEY = "$2a$12$skg8Mk3UJ3ylnmciryxCQ.IyjKTqi2ujRYwH0ak/BMXYiFBacZbx6";

type More = { headers?: Record<string, string>; body: string | Uint8Array };
function raw({ headers = {}, body }: More): RawEvent {
  return {
    ...{ method: "POST", query: "", now: NOW },
    body: typeof body === "string" ? Buffer.from(body) : body,
    header: (name) => headers[name] ?? null,
  };
}
const event = (more: object = {}) =>
  JSON.stringify({ id: "sub_0a1b2c3d_1750000000", event: "conversation.closed", ...more });
const signed = (body: string | Uint8Array, header = "meiqia-signature", secret = SECRET) =>
  judgeWorkbenchEvent(
    raw({ body, headers: { [header]: webhookSignature(Buffer.from(body as string), secret) } }),
    SECRET,
  );

describe("an event of the workbench", () => {
  it("is taken with the reference's own signature, under either name", () => {
    const body = '{"id":"sub_0a1b2c3d_1750000000","event":"conversation.closed"}';
    for (const header of ["meiqia-signature", "meiqia-sign"]) {
      const headers = { [header]: "3e5827025705aacb7c3a920c4cb99f91f11806a2" };
      expect(judgeWorkbenchEvent(raw({ body, headers }), SECRET)).toMatchObject({
        ...{ ok: true, kind: "conversation.closed", header, sentAt: null },
      });
    }
  });

  it("is refused without a signature, with a wrong one, and with one under another name", () => {
    const right = webhookSignature(event(), SECRET);
    const judge = (headers: Record<string, string>) =>
      judgeWorkbenchEvent(raw({ body: event(), headers }), SECRET);
    expect(judge({})).toEqual({ ok: false, reason: "unsigned" });
    expect(judge({ "x-meiqia-signature": right })).toEqual({ ok: false, reason: "unsigned" });
    expect(judge({ authorization: right })).toEqual({ ok: false, reason: "unsigned" });
    for (const wrong of ["", right.toUpperCase(), `${right}0`, right.slice(1), "0".repeat(40)])
      expect(judge({ "meiqia-sign": wrong })).toEqual({ ok: false, reason: "wrong-signature" });
    expect(signed(event(), "meiqia-sign", "another")).toEqual({ ok: false, reason: "wrong-signature" });
    expect(signed(event(), "meiqia-sign", "")).toEqual({ ok: false, reason: "wrong-signature" });
  });

  it.each([
    ["seconds", NOW.getTime() / 1000],
    ["milliseconds", NOW.getTime()],
    ["a text of seconds", String(NOW.getTime() / 1000)],
    ["Beijing time", "2026-11-28 10:00:00"],
    ["UTC without a zone", "2026-11-28T02:00:00.123456"],
    ["a text with its zone", "2026-11-28T10:00:00+08:00"],
  ])("says when it was sent in %s", (_, created_at) => {
    const judged = signed(event({ created_at }));
    expect(judged).toMatchObject({ ok: true });
    const at = judged.ok ? judged.sentAt : null;
    expect(Math.abs((at?.getTime() ?? 0) - NOW.getTime())).toBeLessThan(1000);
  });

  it("is refused when it says that it is older than a day, or from beyond tomorrow", () => {
    for (const created_at of [NOW.getTime() - 25 * 3600_000, "2026-11-26 00:00:00", "2026-11-30T00:00:00Z"])
      expect(signed(event({ created_at }))).toEqual({ ok: false, reason: "stale" });
  });

  it.each([
    ["no JSON", "{", "unreadable"],
    ["a list", "[]", "unreadable"],
    ["nothing", "", "unreadable"],
    ["NUL", "\u0000", "unreadable"],
    ["NUL in a text", event({ event: "a\u0000b" }), "other"],
    ["an event nobody documented", event({ event: "agent.offline" }), "other"],
    ["an object for a text", event({ event: { a: 1 }, created_at: { b: 2 } }), "other"],
    ["a moment that is none", event({ created_at: "9999-99-99 99:99:99" }), "conversation.closed"],
    ["a number too large", event({ created_at: 1e300 }), "conversation.closed"],
    ["no UTF-8", new Uint8Array([0xff, 0xfe, 0x7b]), "unreadable"],
  ])("that is signed and holds %s is told in our words alone", (_, body, kind) => {
    expect(signed(body)).toMatchObject({ ok: true, kind, sentAt: null });
  });
});

describe("an offline push", () => {
  const SAMPLE = `{"clientId":"12vc86d41d1611e69e6f029346effd31","content":"test","contentType":"text","customizedData":"{"name":"#4","avatar":"https://app.meiqia.com/api/static/client-avatar/11-01.png"}","deviceOS":"Android","deviceToken":"d2433d6ad2861515e24316ddcbdg05eea23d","fromName":"美洽","messageId":"111","messageTime":"2016-01-01T00:00:00.622580"}`;
  const judge = (body: string, authorization?: string) =>
    judgeOfflinePush(raw({ body, headers: authorization === undefined ? {} : { authorization } }), KEY);

  it.each([
    ["美洽，在线客服软件的漂亮之选", "YTgyMmFkMDY5OWJjYzI1ODRkNjBhNzAyMTdlY2M4YjU2NDNiYjhkZA=="],
    ["NOTICE: 美洽，在线客服软件的漂亮之选", "OGU4NGJhYTZlZGU4NDJkNmJjMzg0OTY1ZTkyMDk0ODQ3MTVmMjBmNg=="],
    ["👏 美洽，在线客服软件的漂亮之选 👏", "NzgwYzM4ZGUwNGNmNWM3NmQ3N2NkOTJkZGEwYzg0ZjkxMTY0YzU3OQ=="],
    [
      "NOTICE: 👏 美洽，在线客服软件的漂亮之选 👏",
      "ZmM1YjE2MmFhOTJjNWE0NWNkMjAyZDY2YWNmZWRhOGVkY2QxMTA0ZQ==",
    ],
    [SAMPLE, "NDkwZjJjODgzYWVhYTI1ZGRjMmVjYTk0Y2I1MTQwMDBjODVjZjkzNQ=="],
  ])("is taken with the vendor's own signature: %s", (body, signature) => {
    expect(judge(body, `meiqia_sign:${signature}`)).toMatchObject({ ok: true, kind: "unreadable" });
  });

  it("is refused with the vendor's example whose value belongs to another body", () => {
    const wrong = "meiqia_sign:YTgyMmFkMDY5OWJjYzI1ODRkNjBhNzAyMTdlY2M4YjU2NDNiYjhkZA==";
    expect(judge(SAMPLE, wrong)).toEqual({ ok: false, reason: "wrong-signature" });
    expect(judge(SAMPLE)).toEqual({ ok: false, reason: "unsigned" });
  });

  it("tells its kind as the vendor spells it, and when it was sent", () => {
    const body = (more: object) =>
      JSON.stringify({ id: "1", messageTime: "2026-11-28T10:00:00.622580", ...more });
    const push = (more: object) => judge(body(more), pushSignature(body(more), KEY));
    expect(push({ type: "mesage" })).toMatchObject({ kind: "mesage", sentAt: NOW, header: "authorization" });
    expect(push({ type: "message" })).toMatchObject({ kind: "other" });
    expect(push({ type: "ending", messageTime: "2016-01-01T00:00:00.622580" })).toEqual({
      ...{ ok: false, reason: "stale" },
    });
  });
});
