import { expect, it } from "vitest";
import { readSignInProblem, writeSignInProblem } from "./sign-in";

it("survives the address bar", () => {
  for (const problem of [
    { reason: "throttled" as const, minutes: 14 },
    { reason: "busy" as const, minutes: 0 },
  ])
    expect(readSignInProblem(writeSignInProblem(problem))).toEqual(problem);
});

it.each([
  ["CredentialsSignin", "wrongCredentials"],
  ["OAuthCallback", "failed"],
  ["AccessDenied", "failed"],
  ["Call 0800 123 to unlock", "failed"],
])("reads %s as %s", (text, reason) => {
  expect(readSignInProblem(text)).toEqual({ reason, minutes: 0 });
});

it("does not show a stranger's number", () => {
  expect(readSignInProblem("throttled:99999999").minutes).toBe(60);
  expect(readSignInProblem("throttled:-3").minutes).toBe(0);
  expect(readSignInProblem("throttled:soon").minutes).toBe(0);
});
