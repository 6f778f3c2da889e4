import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("roles are compared, and one more role is tried on a person", async ({ page }) => {
  await page.goto("/permissions?tab=relations");
  await expect(page.getByRole("region", { name: "角色之间" })).toBeVisible();
  const preview = page.getByRole("region", { name: "加上一个角色会怎样" });
  await preview.getByLabel("客服").selectOption({ index: 1 });
  await preview.getByLabel("再加上的角色").selectOption({ index: 2 });
  await expect(preview.getByRole("status")).not.toBeEmpty();
  await expectAccessible(page);
});
