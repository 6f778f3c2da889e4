import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("the first channel to go dark has a cause and a change that keeps it from coming", async ({ page }) => {
  await page.goto("/forecast");
  const first = page.getByRole("region", { name: /起无人接待/ }).first();
  await expect(first).toBeVisible({ timeout: 60_000 });
  await expect(first.getByRole("link", { name: "预演此方案" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "90 天日历" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
