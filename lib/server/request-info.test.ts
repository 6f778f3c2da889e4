import { expect, it } from "vitest";
import { readRequestInfo } from "./request-info";

const visitor = "203.0.113.9";

function ipOf(peer: string, forwardedFor: string, trusted: string[] = []) {
  return readRequestInfo(new Headers({ "x-inlet-peer": peer, "x-forwarded-for": forwardedFor }), trusted).ip;
}

it.each([
  ["a visitor without a proxy", visitor, "", [], visitor],
  ["a visitor who claims to be somebody else", visitor, "198.51.100.1", [], visitor],
  ["a proxy on this machine", "127.0.0.1", visitor, [], visitor],
  [
    "a proxy on this machine, and a visitor's claim before it",
    "::1",
    `198.51.100.1, ${visitor}`,
    [],
    visitor,
  ],
  ["a proxy nobody trusts", "172.18.0.3", visitor, [], "172.18.0.3"],
  ["a trusted proxy", "172.18.0.3", visitor, ["172.18.0.0/16"], visitor],
  ["a trusted proxy by its address", "172.18.0.3", visitor, ["172.18.0.3"], visitor],
  ["two trusted proxies", "10.0.0.5", `${visitor}, 172.18.0.3`, ["10.0.0.5", "172.18.0.0/16"], visitor],
  ["an address written as IPv6", "::ffff:127.0.0.1", `::ffff:${visitor}`, [], visitor],
  ["an IPv6 visitor", "127.0.0.1", "2001:db8::7", ["2001:db8:1::/48"], "2001:db8::7"],
  ["this machine itself", "127.0.0.1", "127.0.0.1", [], "127.0.0.1"],
  ["free text in the header", "127.0.0.1", "<script>, 1.2.3.4; DROP", [], "127.0.0.1"],
  ["nothing at all", "", "", [], "unknown"],
])("%s", (_what, peer, forwardedFor, trusted, expected) => {
  expect(ipOf(peer, forwardedFor, trusted)).toBe(expected);
});

it("cuts an endless user agent and gives each request its own id", () => {
  const headers = new Headers({ "user-agent": "x".repeat(5000) });
  const [first, second] = [readRequestInfo(headers), readRequestInfo(headers)];
  expect(first.userAgent).toHaveLength(300);
  expect(first.requestId).not.toBe(second.requestId);
});
