import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { describeOnDatabases } from "@/lib/testing/database";
import { makeOrganisation } from "@/lib/testing/organisation";
import { db, transaction } from "./db";
import { declareQueue, enqueue, schedule, startJobs, stopJobs, work, type Queue } from "./jobs";

type Note = { text: string };
const noteQueue = (policy: Queue<Note>["policy"] = "standard"): Queue<Note> => ({
  name: `note-${randomUUID()}`,
  data: z.object({ text: z.string() }),
  policy,
  retryDelay: 0,
});

describeOnDatabases("jobs", (database) => {
  beforeAll(startJobs);
  afterAll(() => stopJobs());

  it("hands a job to its worker, once", async () => {
    const queue = noteQueue();
    const seen: string[] = [];
    await work(queue, async ({ text }) => void seen.push(text));
    await enqueue(queue, { text: "你好" });
    await vi.waitFor(() => expect(seen).toEqual(["你好"]), 5_000);
  });

  it("runs a job again after a failure", async () => {
    const queue = noteQueue();
    let attempts = 0;
    await work(queue, async () => {
      attempts++;
      if (attempts === 1) throw new Error("first attempt");
    });
    await enqueue(queue, { text: "a" });
    await vi.waitFor(() => expect(attempts).toBe(2), 8_000);
  });

  it("keeps one waiting job per singleton key", async () => {
    const queue = noteQueue("short");
    expect(await enqueue(queue, { text: "a" }, { singletonKey: "k" })).not.toBeNull();
    expect(await enqueue(queue, { text: "b" }, { singletonKey: "k" })).toBeNull();
    expect(await enqueue(queue, { text: "c" }, { singletonKey: "other" })).not.toBeNull();
  });

  it("refuses data that does not fit the queue", async () => {
    await expect(enqueue(noteQueue(), { text: 1 } as unknown as Note)).rejects.toThrow(z.ZodError);
  });

  it("puts a job in together with the rows of a transaction, or not at all", async () => {
    const queue = noteQueue();
    const seen: string[] = [];
    await work(queue, async ({ text }) => void seen.push(text));
    const put = (text: string, fail: boolean) =>
      transaction(async (tx) => {
        await tx.organisation.create({ data: { name: text, timezone: "UTC", locale: "en" } });
        await enqueue(queue, { text }, { tx });
        if (fail) throw new Error("undo");
      });
    await expect(put("undone", true)).rejects.toThrow("undo");
    await put("kept", false);
    await vi.waitFor(() => expect(seen).toEqual(["kept"]), 5_000);
    expect(await db().organisation.count({ where: { name: "undone" } })).toBe(0);
  });

  it("refuses to wait for itself inside a transaction", async () => {
    const queue = noteQueue();
    await declareQueue(queue);
    await expect(transaction(() => enqueue(queue, { text: "a" }))).rejects.toThrow(/hand enqueue its client/);
  });

  it("remembers a schedule", async () => {
    const queue = noteQueue();
    await schedule(queue, "*/5 * * * *", { text: "a" }, "Asia/Shanghai");
    const { rows } = await database().query("SELECT cron, timezone FROM pgboss.schedule WHERE name = $1", [
      queue.name,
    ]);
    expect(rows).toEqual([{ cron: "*/5 * * * *", timezone: "Asia/Shanghai" }]);
  });

  it("tells a running job to stop, waits for it, and runs it again after the next start", async () => {
    const queue = noteQueue();
    let starts = 0;
    const handler = async (_: Note, { signal }: { signal: AbortSignal }) => {
      starts++;
      if (starts === 1)
        await new Promise((_, reject) => (signal.onabort = () => reject(new Error("stopped"))));
    };
    await work(queue, handler);
    await enqueue(queue, { text: "a" });
    await vi.waitFor(() => expect(starts).toBe(1), 5_000);
    const before = Date.now();
    await stopJobs();
    expect(Date.now() - before).toBeLessThan(3_000);
    await startJobs();
    await work(queue, handler);
    await vi.waitFor(() => expect(starts).toBe(2), 8_000);
  });

  it("leaves the database usable beside the queue", async () => {
    expect((await makeOrganisation()).id).toBeTruthy();
  });
});
