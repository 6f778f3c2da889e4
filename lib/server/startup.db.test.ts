import { rmSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";
import { makeContext } from "@/lib/testing/context";
import { db } from "./db";
import { env } from "./env";
import { startServer, stopServer } from "./startup";

// The environment is read once, by the first module that needs it.
vi.hoisted(() => {
  process.env.INLET_DATA_DIR = `${process.env.TMPDIR ?? "/tmp"}/inlet-start-test-${process.pid}`;
  delete process.env.DATABASE_URL;
});

const launcher = globalThis as { inletReady?: () => void };

afterAll(async () => {
  await stopServer();
  rmSync(env().dataDir, { recursive: true, force: true });
});

it("makes an empty folder ready, says so, and after a restart ends what was left running", async () => {
  let said = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  launcher.inletReady = vi.fn();
  await startServer();
  spy.mockRestore();
  expect(launcher.inletReady).toHaveBeenCalledOnce();
  expect(said).toMatch(/\/setup\?token=[\w-]{43}/);

  const { organisation } = await makeContext();
  const source = await db().source.create({
    data: { organisationId: organisation.id, kind: "chatwoot", name: "x", settings: {} },
  });
  const running = { organisationId: organisation.id, sourceId: source.id, status: "running" as const };
  const { id } = await db().pull.create({ data: { ...running, heartbeatAt: new Date() } });
  await stopServer();
  expect(() => db()).toThrow(/has not been opened/);

  await startServer();
  expect(await db().pull.findUnique({ where: { id } })).toMatchObject({
    status: "failed",
    error: { code: "interrupted" },
  });
}, 300_000);
