import { expect, it } from "vitest";
import { ClientError } from "./client-error";
import { getQueryClient, shouldRetry } from "./query-client";

it.each([
  ["a refusal", new ClientError("forbidden", 403), 0, false],
  ["the server's own trouble", new ClientError("unavailable", 503), 0, true],
  ["silence", new ClientError("unreachable", 0), 1, true],
  ["silence for the third time", new ClientError("unreachable", 0), 2, false],
])("retries after %s: %s", (_what, error, failures, expected) => {
  expect(shouldRetry(failures, error)).toBe(expected);
});

it("never shares a cache between two server requests", () => {
  expect(getQueryClient()).not.toBe(getQueryClient());
});
