import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("the first channel to go dark has a cause and a change that keeps it from coming", async ({ page }) => {
  await page.goto("/forecast");
  const first = page.getByRole("region", { name: /起无人接待/ }).first();
  await expect(first).toBeVisible({ timeout: 60_000 });
  await expect(first.getByRole("link", { name: "预演此方案" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "90 天日历" })).toBeVisible();
  await expectAccessible(page);
});

test("a calendar link is shown once, read without signing in, and opens nothing once revoked", async ({
  page,
  stranger,
}) => {
  await page.goto("/forecast");
  await page.getByRole("button", { name: "订阅到日历" }).click();
  const dialog = page.getByRole("dialog", { name: "在日历中订阅接待预测" });
  await dialog.getByRole("button", { name: /^(生成|更换)链接$/ }).click();
  const address = (await dialog.locator("code").textContent()) ?? "";
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
  await expectAccessible(page);
  const path = new URL(address).pathname;
  const read = await stranger.request.get(path, { timeout: 60_000 });
  expect(read.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const etag = read.headers().etag ?? "";
  expect((await stranger.request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "订阅到日历" }).click();
  await expect(dialog.locator("code")).toHaveCount(0);
  await expect(dialog).toContainText("日历最近一次读取");
  await dialog.getByRole("button", { name: "撤销链接" }).click();
  await expect(dialog).toContainText("您还没有链接");
  expect((await stranger.request.get(path)).status()).toBe(404);
});
