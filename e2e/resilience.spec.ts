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
