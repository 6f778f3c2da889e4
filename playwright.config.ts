import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findInstalledChromium } from "./lib/launch/chromium.mjs";

// Workers read this file again: what was chosen first must reach them through the environment.
process.env.INLET_E2E_PORT ??= execFileSync(process.execPath, ["lib/launch/free-port.mjs"], {
  encoding: "utf8",
}).trim();
process.env.INLET_E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), "inlet-e2e-"));

const baseURL = `http://127.0.0.1:${process.env.INLET_E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.INLET_E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.INLET_E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findInstalledChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: "first run", testMatch: "first-run.setup.ts" },
    { name: "browser", testMatch: "*.spec.ts", dependencies: ["first run"] },
  ],
  webServer: {
    command: "node lib/launch/serve-for-browser-tests.mjs",
    wait: { stdout: /Inlet is ready/ },
    timeout: 300_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
