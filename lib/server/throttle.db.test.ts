import { randomUUID } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { describeOnDatabases } from "@/lib/testing/database";
import { takeAttempt } from "./throttle";

const MINUTE = 60_000;
const someone = () => `${randomUUID()}@example.com`;
const somewhere = () => randomUUID();
const outcome = (email: string, ip: string) =>
  takeAttempt(email, ip).then(
    () => "taken" as const,
    (error: { code: string }) => error.code,
  );

describeOnDatabases("takeAttempt", () => {
  afterEach(() => vi.useRealTimers());

  it("gives an account five guesses, however many arrive at once and from wherever", async () => {
    const email = someone();
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome(email, somewhere())));
    expect(all.filter((one) => one === "taken")).toHaveLength(5);
    expect(all.filter((one) => one === "too-many-requests")).toHaveLength(15);
    expect(await outcome(email.toUpperCase(), somewhere())).toBe("too-many-requests");
    expect(await outcome(someone(), somewhere())).toBe("taken");
  });

  it("says how long to wait, and keeps its word", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const [email, ip, start] = [someone(), somewhere(), Date.now()];
    for (let guess = 0; guess < 5; guess++) {
      vi.setSystemTime(start + guess * MINUTE);
      await takeAttempt(email, ip);
    }
    await expect(takeAttempt(email, ip)).rejects.toMatchObject({
      key: "auth.problems.throttled",
      params: { minutes: 11 },
      details: { retryAfter: 11 * 60 },
    });
    vi.setSystemTime(start + 15 * MINUTE - 1);
    expect(await outcome(email, ip)).toBe("too-many-requests");
    vi.setSystemTime(start + 15 * MINUTE);
    expect(await outcome(email, ip)).toBe("taken");
    expect(await outcome(email, ip)).toBe("too-many-requests");
  });

  it("never counts people who know their password", async () => {
    const [email, ip] = [someone(), somewhere()];
    for (let round = 0; round < 12; round++) await (await takeAttempt(email, ip)).confirm();
    for (let guess = 0; guess < 4; guess++) await takeAttempt(email, ip);
    await (await takeAttempt(email, ip)).confirm();
    expect(await outcome(email, ip)).toBe("taken");
  });

  it("gives one address thirty guesses over all accounts", async () => {
    const ip = somewhere();
    const all: string[] = [];
    for (let guess = 0; guess < 32; guess++) all.push(await outcome(someone(), ip));
    expect(all.filter((one) => one === "taken")).toHaveLength(30);
    expect(await outcome(someone(), somewhere())).toBe("taken");
  });
});
