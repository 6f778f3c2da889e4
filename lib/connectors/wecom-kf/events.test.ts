import { createCipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RawEvent } from "../event";
import { signatureOf } from "./callback";
import { judgeCallback } from "./events";

/** The sample of the vendor's own library. */
const SECRET = { token: "QDG6eK", aesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C" };
const CORP = "wx5823bf96d3bd56c7";
const SAMPLE = {
  msg_signature: "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
  timestamp: "1409659589",
  nonce: "263014780",
  echostr: "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==",
};
const NOW = new Date(1409659589_000);

const queryOf = (values: Record<string, string>) =>
  `?${Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`;

function raw(more: Partial<RawEvent>): RawEvent {
  return { method: "POST", body: new Uint8Array(), header: () => null, query: "", now: NOW, ...more };
}
const judge = (more: Partial<RawEvent>, corp = CORP) => judgeCallback(raw(more), SECRET, corp);

function sealed(message: string, receiver = CORP): string {
  const key = Buffer.from(`${SECRET.aesKey}=`, "base64");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const plain = Buffer.concat([Buffer.alloc(16, 7), length, Buffer.from(message), Buffer.from(receiver)]);
  const count = 32 - (plain.length % 32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(count, count)])),
    cipher.final(),
  ]).toString("base64");
}

function posted(message: string, { at = NOW, receiver = CORP, wrap = (text: string) => text } = {}) {
  const encrypted = sealed(message, receiver);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = "42";
  const msg_signature = signatureOf({ token: SECRET.token, timestamp, nonce, encrypted });
  const xml = wrap(
    `<xml><ToUserName><![CDATA[${CORP}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`,
  );
  return { query: queryOf({ msg_signature, timestamp, nonce }), body: Buffer.from(xml) };
}
const EVENT =
  "<xml><MsgType>event</MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token>planted-token</Token><OpenKfId>wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q</OpenKfId></xml>";

describe("the proof of an address", () => {
  it("is the vendor's sample, answered with the text inside", () => {
    expect(judge({ method: "GET", query: queryOf(SAMPLE) })).toMatchObject({
      ...{ ok: true, kind: "verification", reply: "1616140317555161061", header: "msg_signature" },
    });
  });

  it("takes a plus sign for a plus sign", () => {
    const query = Object.entries(SAMPLE)
      .map(([name, value]) => `${name}=${value.replaceAll("/", "%2F").replaceAll("=", "%3D")}`)
      .join("&");
    expect(query).toContain("+");
    expect(judge({ method: "GET", query: `?${query}` })).toMatchObject({ ok: true });
  });

  it.each([
    ["no signature", { msg_signature: "" }, "unsigned"],
    ["another signature", { msg_signature: `${SAMPLE.msg_signature.slice(0, -1)}4` }, "wrong-signature"],
    ["a longer signature", { msg_signature: `${SAMPLE.msg_signature}0` }, "wrong-signature"],
    ["another nonce", { nonce: "263014781" }, "wrong-signature"],
    ["another moment", { timestamp: "1409659590" }, "wrong-signature"],
    ["no text", { echostr: "" }, "malformed"],
  ])("is refused with %s", (_, change, reason) => {
    expect(judge({ method: "GET", query: queryOf({ ...SAMPLE, ...change }) })).toEqual({ ok: false, reason });
  });

  it("is refused with a query that does not decode", () => {
    expect(judge({ method: "GET", query: "?msg_signature=%E0%A4%A&timestamp=1&nonce=1&echostr=a" })).toEqual({
      ...{ ok: false, reason: "unsigned" },
    });
  });

  it.each([
    [601, "stale"],
    [-601, "stale"],
    [599, undefined],
  ])("holds ten minutes: %s seconds off", (seconds, reason) => {
    const now = new Date(NOW.getTime() + seconds * 1000);
    const judged = judge({ method: "GET", query: queryOf(SAMPLE), now });
    expect(judged.ok ? undefined : judged.reason).toBe(reason);
  });

  it("of another company does not open", () => {
    expect(judge({ method: "GET", query: queryOf(SAMPLE) }, "wx0000000000000000")).toEqual({
      ...{ ok: false, reason: "not-opened" },
    });
  });
});

describe("an event", () => {
  it("is told by its name and its account, and nothing else of it", () => {
    const judged = judge(posted(EVENT));
    expect(judged).toMatchObject({
      ...{
        ok: true,
        kind: "kf_msg_or_event",
        subject: "wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q",
        sentAt: NOW,
        reply: "",
      },
    });
    const { signed: _signed, ...told } = judged as Extract<typeof judged, { ok: true }>;
    expect(JSON.stringify(told)).not.toContain("planted-token");
  });

  it.each([
    ["of another kind", "<xml><Event>change_contact</Event></xml>", "other"],
    ["without a name", "", "other"],
    ["with NUL", "<xml><Event>a\u0000b</Event></xml>", "other"],
  ])("%s is told in our words", (_, message, kind) => {
    expect(judge(posted(message))).toMatchObject({ ok: true, kind, subject: null });
  });

  it("tells no account that is none", () => {
    const message = EVENT.replace(/<OpenKfId>.*<\/OpenKfId>/, "<OpenKfId>../../x y</OpenKfId>");
    expect(judge(posted(message))).toMatchObject({ ok: true, subject: null });
  });

  it("is refused damaged, doubled, with a document type, of another company, or old", () => {
    const reasonOf = (more: ReturnType<typeof posted>) => {
      const judged = judge(more);
      return judged.ok ? null : judged.reason;
    };
    const good = posted(EVENT);
    expect(reasonOf({ ...good, body: Buffer.from("<xml></xml>") })).toBe("malformed");
    expect(reasonOf({ ...good, body: Buffer.from([0xff, 0xfe]) })).toBe("malformed");
    expect(reasonOf(posted(EVENT, { wrap: (xml) => xml + xml }))).toBe("malformed");
    expect(reasonOf(posted(EVENT, { wrap: (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` }))).toBe(
      "malformed",
    );
    expect(reasonOf(posted(EVENT, { receiver: "wx0000000000000000" }))).toBe("not-opened");
    expect(reasonOf(posted(EVENT, { at: new Date(NOW.getTime() - 11 * 60_000) }))).toBe("stale");
    expect(reasonOf({ ...good, query: posted("<xml/>").query })).toBe("wrong-signature");
    expect(reasonOf({ ...good, query: "" })).toBe("unsigned");
  });
});
