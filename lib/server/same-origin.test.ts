import { expect, it } from "vitest";
import { AppError } from "./errors";
import { requireSameOrigin } from "./same-origin";

const check = (headers: Record<string, string>, publicUrl?: string) => () =>
  requireSameOrigin(new Headers(headers), publicUrl);

it("lets our own pages through", () => {
  expect(check({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).not.toThrow();
  expect(
    check({ origin: "https://inlet.example.com", host: "10.0.0.7:3000" }, "https://inlet.example.com/"),
  ).not.toThrow();
});

it.each([
  ["no origin", { host: "inlet.example.com" }],
  ["an opaque origin", { origin: "null", host: "inlet.example.com" }],
  ["another site", { origin: "https://evil.example", host: "inlet.example.com" }],
  ["a look-alike", { origin: "https://inlet.example.com.evil.example", host: "inlet.example.com" }],
  ["a subdomain", { origin: "https://a.inlet.example.com", host: "inlet.example.com" }],
  ["another port", { origin: "https://inlet.example.com:8443", host: "inlet.example.com" }],
  ["an extension", { origin: "chrome-extension://inlet.example.com", host: "inlet.example.com" }],
  [
    "a forged forwarded host",
    { origin: "https://evil.example", host: "inlet.example.com", "x-forwarded-host": "evil.example" },
  ],
])("refuses %s, with and without a configured address", (_what, headers) => {
  expect(check(headers)).toThrow(AppError);
  expect(check(headers, "https://inlet.example.com")).toThrow(AppError);
});

it("believes the configured address rather than a forged Host, and says which address to open", () => {
  const forged = { origin: "https://evil.example", host: "evil.example" };
  expect(check(forged, "https://inlet.example.com")).toThrow(
    expect.objectContaining({
      key: "problem.wrongAddress",
      params: { address: "https://inlet.example.com" },
    }),
  );
});
