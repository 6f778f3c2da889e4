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
  const times = { known: [] as number[], unknown: [] as number[] };
  // Turn by turn, so that a busy machine slows both alike.
  for (let round = 0; round < 9; round++)
    for (const who of ["known", "unknown"] as const) {
      const start = performance.now();
      expect(await verifyPassword(who === "known" ? stored : null, "not the password")).toBe(false);
      times[who].push(performance.now() - start);
    }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[4] ?? 0;
  expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 3);
});

it("turns people away rather than queue without end, and recovers", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 80 }, () => hashPassword(password)));
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(80 - 66);
  expect(refused[0]?.reason).toBeInstanceOf(AppError);
  expect(await hashPassword(password)).toContain("argon2id");
}, 30_000);
