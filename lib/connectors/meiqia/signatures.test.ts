import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedPush, isSignedWebhook, pushSignature, webhookSignature } from "./signatures";

/** The vendor's own sample (MIT), key and all: it signs nothing anywhere. */
const KEY = "$2a$12$skg8Mk3UJ3ylnmciryxCQ.IyjKTqi2ujRYwH0ak/BMXYiFBacZbx6";
const AVATAR = "https://app.meiqia.com/api/static/client-avatar/11-01.png";
/** Not valid JSON, as it stands in the sample: whoever parses before verifying fails here. */
const BODY = `{"clientId":"12vc86d41d1611e69e6f029346effd31","content":"test","contentType":"text","customizedData":"{"name":"#4","avatar":"${AVATAR}"}","deviceOS":"Android","deviceToken":"d2433d6ad2861515e24316ddcbdg05eea23d","fromName":"美洽","messageId":"111","messageTime":"2016-01-01T00:00:00.622580"}`;

describe("the signature of offline push", () => {
  it.each([
    ["美洽，在线客服软件的漂亮之选", "YTgyMmFkMDY5OWJjYzI1ODRkNjBhNzAyMTdlY2M4YjU2NDNiYjhkZA=="],
    ["NOTICE: 美洽，在线客服软件的漂亮之选", "OGU4NGJhYTZlZGU4NDJkNmJjMzg0OTY1ZTkyMDk0ODQ3MTVmMjBmNg=="],
    ["👏 美洽，在线客服软件的漂亮之选 👏", "NzgwYzM4ZGUwNGNmNWM3NmQ3N2NkOTJkZGEwYzg0ZjkxMTY0YzU3OQ=="],
    [
      "NOTICE: 👏 美洽，在线客服软件的漂亮之选 👏",
      "ZmM1YjE2MmFhOTJjNWE0NWNkMjAyZDY2YWNmZWRhOGVkY2QxMTA0ZQ==",
    ],
    [BODY, "NDkwZjJjODgzYWVhYTI1ZGRjMmVjYTk0Y2I1MTQwMDBjODVjZjkzNQ=="],
  ])("is the vendor's for %s", (text, signature) => {
    expect(pushSignature(text, KEY)).toBe(`meiqia_sign:${signature}`);
    expect(isSignedPush(Buffer.from(text), KEY, `meiqia_sign:${signature}`)).toBe(true);
  });

  it.each([null, undefined, "", "meiqia_sign:", "Bearer x", pushSignature(BODY, "another key")])(
    "is not %j",
    (header) => {
      expect(isSignedPush(BODY, KEY, header)).toBe(false);
    },
  );

  it("needs a key", () => {
    expect(isSignedPush(BODY, "", pushSignature(BODY, ""))).toBe(false);
  });
});

describe("the signature of the workbench's webhook", () => {
  const EVENT = '{"id":"sub_0a1b2c3d_1750000000","event":"conversation.closed"}';
  const SECRET = "test-secret";
  const SIGNATURE = "3e5827025705aacb7c3a920c4cb99f91f11806a2";
  const headers = (values: Record<string, string>) => (name: string) => values[name];

  it("is SHA-1 over the body and then the secret", () => {
    expect(webhookSignature(EVENT, SECRET)).toBe(SIGNATURE);
  });

  it.each(["meiqia-signature", "meiqia-sign"])("is taken from the header %s", (name) => {
    expect(isSignedWebhook(EVENT, SECRET, headers({ [name]: SIGNATURE }))).toBe(true);
  });

  it("is taken from either header when a proxy filled in the other one", () => {
    const both = headers({ "meiqia-signature": "0".repeat(40), "meiqia-sign": SIGNATURE });
    expect(isSignedWebhook(EVENT, SECRET, both)).toBe(true);
  });

  it.each([
    ["another header", EVENT, SECRET, { "x-meiqia-signature": SIGNATURE }],
    ["capital letters", EVENT, SECRET, { "meiqia-sign": SIGNATURE.toUpperCase() }],
    [
      "a body written anew",
      JSON.stringify({ ...JSON.parse(EVENT), a: 1 }),
      SECRET,
      { "meiqia-sign": SIGNATURE },
    ],
    ["another secret", EVENT, "test-secreu", { "meiqia-sign": SIGNATURE }],
    ["no secret", EVENT, "", { "meiqia-sign": webhookSignature(EVENT, "") }],
  ])("does not hold with %s", (_name, body, secret, values) => {
    expect(isSignedWebhook(body, secret, headers(values as Record<string, string>))).toBe(false);
  });

  it("tells every other body apart", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        (body, more, secret) => {
          const header = headers({ "meiqia-sign": webhookSignature(body, secret) });
          expect(isSignedWebhook(body, secret, header)).toBe(true);
          expect(isSignedWebhook(body + more + "x", secret, header)).toBe(false);
        },
      ),
    );
  });
});
