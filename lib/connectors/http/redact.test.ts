import { describe, expect, it } from "vitest";
import { createRedactor, redactDeep, REDACTED, stringsIn } from "./redact";

describe("redaction", () => {
  const secret = 'p"s/w+ö rd-012345';
  const redact = createRedactor([secret]);

  it.each([
    ["as it is", secret],
    ["in a URL", encodeURIComponent(secret)],
    ["in JSON", JSON.stringify(secret)],
    ["in base64", Buffer.from(secret).toString("base64")],
  ])("finds a secret %s", (_where, text) => expect(redact(`a ${text} b`)).toContain(REDACTED));

  it("replaces a longer secret before a shorter one inside it", () => {
    expect(createRedactor(["abcdefgh", "abcdefghij"])("abcdefghij")).toBe(REDACTED);
  });

  it("leaves texts alone that are too short to be anybody's secret", () => {
    expect(createRedactor(["admin"])("administrator")).toBe("administrator");
  });

  it("cleans plain data at any depth and drops what JSON would drop", () => {
    const cleaned = redactDeep({ a: [{ b: `x${secret}`, c: 1, d: undefined }], e: null }, redact);
    expect(cleaned).toStrictEqual({ a: [{ b: `x${REDACTED}`, c: 1 }], e: null });
  });

  it("collects every string of a credentials object", () => {
    expect(stringsIn({ a: "x", b: { c: ["y"], d: 1 } })).toEqual(["x", "y"]);
  });
});
