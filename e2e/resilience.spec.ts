import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("a reader finds the weakest channel and what it hangs on", async ({ page }) => {
  await page.goto("/resilience");
  await expect(page.getByRole("heading", { level: 1, name: "冗余级别" })).toBeVisible();
  const points = page.getByRole("region", { name: /^单点（\d+）/ });
  await expect(points.getByRole("listitem").first()).toContainText(/个渠道/);
  await expectAccessible(page);

  const weakest = page
    .getByRole("region", { name: /^渠道（\d+）/ })
    .getByRole("listitem")
    .first();
  await expect(weakest).toContainText("0 级");
  await weakest.getByRole("link").last().click();
  await expect(page).toHaveURL(/\/channels\/.+hour=\d+/);
  await page.getByRole("link", { name: "查看单点" }).click();
  await expect(page).toHaveURL(/\/resilience/);
});

test("an administrator sets a target, and channels below it are findings until it is taken back", async ({
  page,
}) => {
  await page.goto("/resilience");
  const target = page.getByRole("combobox", { name: "所有渠道的目标" });
  await target.selectOption("1");
  const below = page.getByRole("radio", { name: /^低于目标（[1-9]\d*）$/ });
  await below.click({ timeout: 60_000 });
  await expect(page).toHaveURL(/show=below/);
  await expect(page.getByText("低于目标（1 级）").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/findings?rule=channel/resilience-below-target");
  await expect(page.getByRole("table").getByRole("link").first()).toContainText("目标是能承受失去 1 项");
  await page.goto("/resilience");
  await target.selectOption("0");
  await expect(below).toHaveCount(0, { timeout: 60_000 });
});
