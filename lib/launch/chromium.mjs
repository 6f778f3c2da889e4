// Finds, or else fetches, the Chromium the browser tests drive.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { run, runNode } from "./run.mjs";
import { Refusal, step } from "./say.mjs";

export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const DOWNLOAD_MS = 300_000;

const require = createRequire(import.meta.url);

/** The path of a browser on this machine, or undefined. PLAYWRIGHT_CHROMIUM_PATH is taken at its word. */
export function findInstalledChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...candidates, ...PLACES].find((file) => existsSync(file));
}

/** The ways to a browser, cheapest first; each answers a path or undefined. */
const WAYS = [
  ["an installed Chromium or Chrome", async () => findInstalledChromium()],
  ["one that Playwright downloaded earlier", playwrightsOwn],
  ["Playwright's download (npx playwright install chromium)", downloadWithPlaywright],
  ["the packaged one (@sparticuz/chromium)", unpackPackaged],
  ["the system's packages (apt-get install chromium)", installWithApt],
];

/** @returns {Promise<string>} the path of a Chromium that starts */
export async function ensureChromium() {
  const tried = [];
  for (const [name, find] of WAYS) {
    const found = await find().catch(() => undefined);
    if (found && (await starts(found))) {
      step(`Browser: ${found}`);
      return found;
    }
    tried.push(name);
  }
  throw new Refusal(
    `No Chromium could be started. Tried: ${tried.join("; ")}.`,
    "Install Chromium or Chrome, or name one: PLAYWRIGHT_CHROMIUM_PATH=/path/to/chrome npm test",
  );
}

/** Some systems put a stand-in on the path that only asks to install the real browser. */
async function starts(file) {
  const { code } = await run(file, ["--headless", "--no-sandbox", "--version"], {
    quiet: true,
    timeout: 20_000,
  });
  return code === 0;
}

async function playwrightsOwn() {
  const file = require("playwright-core").chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function downloadWithPlaywright() {
  step("Downloading Chromium (npx playwright install chromium)");
  const cli = require.resolve("@playwright/test/cli");
  await runNode([cli, "install", "chromium"], { quiet: true, timeout: DOWNLOAD_MS });
  return playwrightsOwn();
}

async function unpackPackaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  step("Unpacking Chromium (@sparticuz/chromium)");
  const { default: packaged } = await import(require.resolve("@sparticuz/chromium"));
  return packaged.executablePath();
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  step("Installing Chromium (apt-get install -y chromium)");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, quiet: true, timeout: DOWNLOAD_MS };
  const packages = ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"];
  const first = await run("apt-get", packages, options);
  if (first.code !== 0) {
    await run("apt-get", ["update"], options);
    await run("apt-get", packages, options);
  }
  return findInstalledChromium();
}
