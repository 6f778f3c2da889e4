import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("a dark hour is traced to the snapshot and the change that darkened it", async ({ page }) => {
  await page.goto("/channels/weibo?hour=10");
  await page.getByRole("button", { name: "从何时起、因何变更" }).click();
  const trace = page.getByRole("region", { name: "变更溯源" });
  await expect(trace).toContainText(/无人可接待/, { timeout: 60_000 });
  await expectAccessible(page);
});
