import { expect, it } from "vitest";
import { bearerToken } from "./bearer";
import { isTokenSecret, newTokenSecret, TOKEN_PATTERN } from "./secret";

it("makes secrets that a scanner finds, each its own", () => {
  const secrets = Array.from({ length: 500 }, newTokenSecret);
  expect(new Set(secrets).size).toBe(500);
  for (const secret of secrets) {
    expect(secret).toMatch(TOKEN_PATTERN);
    expect(isTokenSecret(secret)).toBe(true);
  }
});

it("knows by the checksum a secret that lost or changed a character", () => {
  const secret = newTokenSecret();
  for (let at = "inlet_".length; at < secret.length; at++) {
    const other = secret[at] === "x" ? "y" : "x";
    expect(isTokenSecret(secret.slice(0, at) + other + secret.slice(at + 1)), `character ${at}`).toBe(false);
  }
  expect(isTokenSecret(secret.slice(0, -1))).toBe(false);
  expect(isTokenSecret(`${secret}0`)).toBe(false);
});

it.each([
  ["Bearer inlet_abc", "inlet_abc"],
  ["bearer   inlet_abc", "inlet_abc"],
  ["Bearer inlet_", "inlet_"],
  ["Bearer eyJhbGciOi", null],
  ["Basic aW5sZXRf", null],
  ["Bearer", null],
  ["", null],
  [null, null],
])("reads %s as %s: what is not ours was meant for somebody else", (header, expected) => {
  expect(bearerToken(new Headers(header === null ? {} : { authorization: header }))).toBe(expected);
});
