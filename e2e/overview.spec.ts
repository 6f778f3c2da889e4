import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("the first screen answers in one glance: a sentence, every channel's week, three repairs", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "14 个渠道中 3 个当前无人可接待" })).toBeVisible();
  const week = page.getByRole("region", { name: "未来一周接待情况" });
  await expect(week.getByRole("link", { name: "官方微博", exact: true })).toBeInViewport();
  await expect(week.getByRole("link", { name: "天猫旗舰店", exact: true })).toBeInViewport();
  await expect(week.getByRole("link", { name: /^官方微博 周一 .*无人可接待/ }).first()).toBeInViewport();
  const repairs = page.getByRole("region", { name: "优先修复" });
  await expect(repairs.getByRole("listitem")).toHaveCount(3);
  await expect(repairs.getByText(/恢复 \d+ 小时/).first()).toBeInViewport();
  await expect(repairs.getByText(/由 \d+ 小时降到 \d+ 小时/)).toBeVisible();
  await expectAccessible(page);
});

test("an unknown hour looks unlike a good and a bad one, and is named apart", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("另有 1 个渠道无法判断。")).toBeVisible();
  const cell = page.getByRole("link", { name: /^微信小程序 周一 .*无法判断/ }).first();
  expect(await cell.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain("gradient");
  const red = page.getByRole("link", { name: /^官方微博 周一 .*无人可接待/ }).first();
  expect(await red.evaluate((element) => getComputedStyle(element).backgroundImage)).toBe("none");
});

test("a red cell explains itself in place, has an address, and leads on to the channel and back", async ({
  page,
}) => {
  await page.goto("/");
  const red = page.getByRole("link", { name: /^官方微博 周一 .*无人可接待/ }).first();
  await red.click();
  await expect(page).toHaveURL(/\/\?cell=weibo(~|%7E)\d+$/);
  const panel = page.getByRole("region", { name: "所选时段的说明" });
  await expect(panel.getByText("渠道授权已失效")).toBeVisible();
  await expect(panel.getByText("重新授权渠道。")).toBeVisible();
  await expect(panel.getByText(/自 2026年11月\d+日 .*的快照起/).first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(panel.getByText("渠道授权已失效")).toBeVisible();

  await page.getByRole("link", { name: "查看「官方微博」的完整证明" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "官方微博" })).toBeVisible();
  await expect(page).toHaveURL(/\/channels\/weibo\?hour=\d+$/);
  await page.goBack();
  await expect(panel.getByText("渠道授权已失效"), "back where one was").toBeVisible();
  await panel.getByRole("button", { name: "关闭" }).click();
  await expect(page).toHaveURL("/");
});

test("what changed since the last pull leads to the comparison of the two", async ({ page }) => {
  await page.goto("/");
  const changes = page.getByRole("region", { name: "较上次拉取的变化" });
  await expect(changes.getByText(/减少 \d+ 小时可接待/).first()).toBeVisible();
  await changes.getByRole("link", { name: "对比两份快照" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "对比配置快照" })).toBeVisible();
  await expect(
    page
      .getByRole("region", { name: "对接待的影响" })
      .getByText(/减少 \d+ 小时/)
      .first(),
  ).toBeVisible();
});

test("the overview can be read on a phone, in English, in the dark", async ({ page }) => {
  await onPhone(page, "dark");
  await page.goto("/");
  await expect(
    page.getByRole("heading", { level: 1, name: "3 of 14 channels cannot be received right now" }),
  ).toBeInViewport();
  await expect(page.getByRole("region", { name: "Repair first" }).getByRole("listitem")).toHaveCount(3);
  await expectFitsPhone(page);
});
