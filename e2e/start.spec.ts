import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, spawnServer } from "./own-server";

// What the person at the terminal meets: npm start, its refusals, and its end.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let dataDir: string;
let port: string;
const children: ChildProcess[] = [];

function start(settings: Record<string, string>) {
  const { child, output } = spawnServer({ INLET_DATA_DIR: dataDir, PORT: port, ...settings });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    child,
    ended,
    output,
    ready: () => expect.poll(output, { timeout: 120_000 }).toContain(`ready: http://127.0.0.1:${port}`),
  };
}

let server: ReturnType<typeof start>;

test.beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "inlet-start-"));
  port = freePort();
});

test.afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

test("starts, prints the first administrator's link, and answers", async ({ request }) => {
  server = start({});
  await server.ready();
  expect(server.output()).toMatch(/\/setup\?token=\S{20,}/);
  expect((await request.get(`http://127.0.0.1:${port}/setup`)).status()).toBe(200);
});

test("refuses a second server on the same data folder, naming the first", async () => {
  const second = start({ PORT: freePort() });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`in use by process ${server.child.pid}`);
});

test("refuses a taken port and an unusable setting with a remedy", async () => {
  const samePort = start({ INLET_DATA_DIR: path.join(dataDir, "other") });
  expect(await samePort.ended).toBe(1);
  expect(samePort.output()).toContain(`Port ${port} is in use`);

  const badSetting = start({ DATABASE_URL: "mysql://root:hunter2@db/inlet", PORT: freePort() });
  expect(await badSetting.ended).toBe(1);
  expect(badSetting.output()).toContain("DATABASE_URL: expected postgresql://");
  expect(badSetting.output()).not.toContain("hunter2");

  const badFolder = start({ INLET_DATA_DIR: "package.json", PORT: freePort() });
  expect(await badFolder.ended).toBe(1);
  expect(badFolder.output()).toMatch(
    /package\.json cannot be used: a file of that name.*set INLET_DATA_DIR/s,
  );
});

test("starts again after it was killed, and ends in order when told to", async () => {
  server.child.kill("SIGKILL");
  await server.ended;
  server = start({});
  await server.ready();

  const told = Date.now();
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(Date.now() - told).toBeLessThan(10_000);
  expect(existsSync(path.join(dataDir, "lock"))).toBe(false);
});
