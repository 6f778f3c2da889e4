import { expect, it } from "vitest";
import { AppError } from "./errors";
import { hashPassword, verifyPassword } from "./passwords";

const password = "茶壶里的十二只麻雀 and a lid";

it("stores argon2id with at least 46 MiB and a salt of its own", async () => {
  const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
  const [, memory] = /^\$argon2id\$v=19\$m=(\d+),t=1,p=1\$/.exec(first) ?? [];
  expect(Number(memory)).toBeGreaterThanOrEqual(46 * 1024);
  expect(first).not.toBe(second);
});

it("knows the right password from a wrong one", async () => {
  const stored = await hashPassword(password);
  expect(await verifyPassword(stored, password)).toBe(true);
  expect(await verifyPassword(stored, `${password} `)).toBe(false);
});

it("accepts the same characters composed differently", async () => {
  const stored = await hashPassword("caf\u00e9 con leche");
  expect(await verifyPassword(stored, "cafe\u0301 con leche")).toBe(true);
});

it("refuses whoever has no password, after the same work", async () => {
  const stored = await hashPassword(password);
  await verifyPassword(null, password);
  const timed = async (hash: string | null) => {
    const times: number[] = [];
    for (let round = 0; round < 7; round++) {
      const start = performance.now();
      expect(await verifyPassword(hash, "not the password")).toBe(false);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[3] ?? 0;
  };
  const [known, unknown] = [await timed(stored), await timed(null)];
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
});

it("turns people away rather than queue without end, and recovers", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 80 }, () => hashPassword(password)));
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(80 - 66);
  expect(refused[0]?.reason).toBeInstanceOf(AppError);
  expect(await hashPassword(password)).toContain("argon2id");
}, 30_000);
