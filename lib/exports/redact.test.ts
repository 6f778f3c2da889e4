import { describe, expect, it } from "vitest";
import { MASK, redact } from "./redact";

const CANARY = "Canary7Zq9";
const hide = (text: string) => redact({ text }).value.text;

describe("what leaves the company without secrets", () => {
  it.each([
    `password=${CANARY}`,
    `{"password": "${CANARY}", "page": 2}`,
    `密码：${CANARY}`,
    `app_secret='${CANARY}'`,
    `https://api.example.com/v1?access_token=${CANARY}&page=2`,
    `https://ops:${CANARY}@chat.example.com/api`,
    `Authorization: Bearer ${CANARY}`,
    `authorization: Basic ${CANARY}==`,
    `curl -H "X-Api-Key: ${CANARY}"`,
    `Cookie: a=1; session=${CANARY}; theme=dark`,
    `Set-Cookie: sid=${CANARY}; HttpOnly`,
    `-----BEGIN PRIVATE KEY-----\n${CANARY}\n-----END PRIVATE KEY-----`,
    `sent bearer ${CANARY}${CANARY}`,
    `token ${CANARY}abcdefghijABCDEFGHIJ0123456789`,
    `客户邮箱 ${CANARY}@example.com`,
  ])("%s", (text) => {
    expect(text).toContain(CANARY);
    expect(hide(text)).not.toContain(CANARY);
  });

  it("leaves what helps the vendor: addresses, codes, request ids, hashes, times", () => {
    const text =
      "GET https://api.example.com/v1/conversations?page=2 403 request 0b7c3a52-3f3e-4a4e-9d57-0d3c8d1d7c11 2026-11-27 22:10:55";
    expect(hide(text)).toBe(text);
    const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    expect(hide(hash)).toBe(hash);
  });

  it("hides people's addresses and numbers in what was said, never in what the platform calls an account", () => {
    expect(hide("请联系 138 1234 5678 或 a.b@example.com")).toBe(`请联系 ${MASK.contact} 或 ${MASK.contact}`);
    const account = { id: "lin@example.com", name: "lin@example.com" };
    expect(redact(account).value).toEqual(account);
  });

  it("counts what it took out, and takes nothing out twice", () => {
    const once = redact({ said: ["password=abcdef", "13812345678"] });
    expect(once.hidden).toEqual({ secret: 1, contact: 1 });
    expect(redact(once.value)).toEqual({ value: once.value, hidden: { secret: 0, contact: 0 } });
  });
});
