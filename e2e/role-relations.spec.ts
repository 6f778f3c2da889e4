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

test("two duties of an address become a rule that is judged, and the rule can be deleted", async ({
  page,
}) => {
  const { permissions } = (await (await page.request.get("/api/v1/permissions/relations")).json()) as {
    permissions: { id: string }[];
  };
  const [one, two] = permissions.map(({ id }) => encodeURIComponent(id));
  await page.goto(`/permissions?tab=relations&left=${one}&right=${two}`);
  const region = page.getByRole("region", { name: "职责分离" });
  await expect(region.getByText(/同时具备两项职责/)).toBeVisible();
  await region.getByRole("button", { name: "存为规则" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称").fill("查看与回复分离");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(region.getByText("查看与回复分离")).toBeVisible({ timeout: 60_000 });
  await page.goto("/findings?rule=role/separation-breach");
  await expect(page.getByRole("table").getByRole("link").first()).toContainText("查看与回复分离");
  await page.goto("/permissions?tab=relations");
  await region.getByRole("button", { name: "删除" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
  await expect(region.getByText("查看与回复分离")).toHaveCount(0, { timeout: 60_000 });
});
