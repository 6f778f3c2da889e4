import { expect, it } from "vitest";
import { readRequestInfo } from "./request-info";

const ipOf = (forwardedFor: string) => readRequestInfo(new Headers({ "x-forwarded-for": forwardedFor })).ip;

it("believes the nearest hop, not what the visitor wrote before it", () => {
  expect(ipOf("203.0.113.9")).toBe("203.0.113.9");
  expect(ipOf("10.0.0.1, 203.0.113.9")).toBe("203.0.113.9");
  expect(ipOf("::ffff:203.0.113.9")).toBe("203.0.113.9");
  expect(ipOf("2001:db8::7")).toBe("2001:db8::7");
});

it("stores no free text as an address", () => {
  for (const text of ["", "localhost", "1.2.3.4; DROP", "<script>"]) expect(ipOf(text)).toBe("unknown");
});

it("cuts an endless user agent and gives each request its own id", () => {
  const headers = new Headers({ "user-agent": "x".repeat(5000) });
  const [first, second] = [readRequestInfo(headers), readRequestInfo(headers)];
  expect(first.userAgent).toHaveLength(300);
  expect(first.requestId).not.toBe(second.requestId);
});
