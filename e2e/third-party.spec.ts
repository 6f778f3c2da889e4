import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { CHROMIUM_FLAGS, findInstalledChromium } from "../lib/launch/chromium.mjs";
import { expectAccessible } from "./axe";
import { type OwnServer, startOwnServer } from "./own-server";

// A server with a second address: browsers take another name of the same computer for another site.
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ storageState: { cookies: [], origins: [] } });

let server: OwnServer;
let link: string;

test.beforeAll(async ({ playwright }) => {
  server = await startOwnServer(playwright, (origin) => ({
    NEXTAUTH_URL: origin,
    INLET_SECOND_URL: origin.replace("127.0.0.1", "localhost"),
  }));
  const headers = { origin: server.origin };
  const sample = await server.request.post("/api/v1/sources/sample", { headers });
  const { sourceId } = (await sample.json()) as { sourceId: string };
  const data = { label: "晚班小组", days: 7, source: sourceId };
  const shared = await server.request.post("/api/v1/clients/links", { data, headers });
  link = new URL(((await shared.json()) as { path: string }).path, server.origin).href;
});

test.afterAll(() => server.stop());

/** The self-check as an agent goes through it, up to its results. */
async function checkOneself(page: Page) {
  await page.goto(link);
  await page.getByLabel("你的姓名或邮箱").fill("戚薇");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "开始自检" }).click();
  const skip = page.getByRole("button", { name: "跳过这一步" });
  await skip.click({ timeout: 90_000 });
  return page
    .getByRole("list", { name: "检查项" })
    .getByRole("listitem")
    .filter({ hasText: "第三方 Cookie 与存储" })
    .first();
}

/** A browser whose owner lets third parties store, or does not. */
async function browserThat({ blocksThirdParties }: { blocksThirdParties: boolean }) {
  const profile = mkdtempSync(path.join(tmpdir(), "inlet-profile-"));
  mkdirSync(path.join(profile, "Default"));
  const preferences = {
    profile: {
      block_third_party_cookies: blocksThirdParties,
      cookie_controls_mode: blocksThirdParties ? 1 : 0,
    },
  };
  writeFileSync(path.join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findInstalledChromium(),
    args: CHROMIUM_FLAGS,
    locale: "zh-CN",
  });
  const page = await context.newPage();
  await page.goto("about:blank");
  // Chromium without a window of any kind has no settings, and says so by not keeping any.
  const hasSettings = existsSync(path.join(profile, "Local State"));
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, hasSettings, close };
}

test("that third parties can store is told", async () => {
  const { page, close } = await browserThat({ blocksThirdParties: false });
  await expect(await checkOneself(page)).toContainText("嵌入其他网站的页面可以使用 Cookie 和存储");
  await expectAccessible(page);
  await close();
});

test("that they cannot is a problem, with what to click", async () => {
  const { page, hasSettings, close } = await browserThat({ blocksThirdParties: true });
  if (!hasSettings) await close();
  test.skip(!hasSettings, "this Chromium has no settings, so nobody can tell it to block third parties");
  const line = await checkOneself(page);
  await expect(line).toContainText("有问题");
  await expect(line).toContainText(/隐私和安全.*第三方 Cookie/);
  await close();
});

test("the page that is embedded lets itself be embedded by this server alone", async ({ request }) => {
  const embedded = await request.get(`${server.origin}/handed-out/third-party`);
  expect(embedded.headers()["content-security-policy"]).toContain(`frame-ancestors ${server.origin}`);
  expect(embedded.headers()["x-frame-options"]).toBeUndefined();
  const other = await request.get(`${server.origin}/sign-in`);
  expect(other.headers()["x-frame-options"]).toBe("DENY");
});
