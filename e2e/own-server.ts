import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from "@playwright/test";
import { administrator, signIn } from "./people";

export type OwnServer = {
  origin: string;
  /** Signed in as the first administrator. */
  request: APIRequestContext;
  stop: () => Promise<void>;
};

export const freePort = () =>
  execFileSync(process.execPath, ["lib/launch/free-port.mjs"], { encoding: "utf8" }).trim();

/** `npm start` as a person at a terminal runs it, on the built-in database. */
export function spawnServer(settings: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: "", ...settings };
  const child = spawn(process.execPath, ["lib/launch/start.mjs"], { env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

/** A server beside the common one, for what is settled when a server starts. Its first administrator is there already. */
export async function startOwnServer(
  playwright: PlaywrightWorkerArgs["playwright"],
  settingsFor: (origin: string) => Record<string, string>,
): Promise<OwnServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "inlet-own-"));
  const port = freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, output } = spawnServer({ INLET_DATA_DIR: dataDir, PORT: port, ...settingsFor(origin) });
  const tokenIn = () => /setup\?token=([\w-]{43})/.exec(output())?.[1];
  await expect.poll(tokenIn, { timeout: 120_000 }).toBeTruthy();
  const request = await playwright.request.newContext({ baseURL: origin });
  const { organisation, name, email, password } = administrator;
  const person = { organisation, timezone: "Asia/Shanghai", locale: "zh-CN", name, email, password };
  const data = { token: tokenIn(), ...person };
  await expect
    .poll(async () => (await request.post("/api/v1/setup", { data, headers: { origin } })).status(), {
      timeout: 60_000,
    })
    .toBe(200);
  await signIn(request, administrator, origin);
  return {
    origin,
    request,
    stop: async () => {
      await request.dispose();
      child.kill("SIGKILL");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
