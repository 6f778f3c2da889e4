import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("a change is found by words, judged in the browser, saved with a certificate and handed on", async ({
  page,
}) => {
  await page.goto("/what-if");
  const search = page.getByRole("combobox", { name: "查找变更" });
  await search.fill("云飞 停用");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("云飞");
  await expect(first).toContainText("已停用");
  await search.press("Enter");
  await expect(search).toHaveValue("");
  const draft = page.getByRole("list", { name: "变更草案" });
  await expect(draft.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("有副作用，例如：")).toBeVisible();
  await expect(page.getByText(/账号「云飞」已停用/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "保存草案" }).click();
  await page.getByLabel("草案名称").fill("夜班调整");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/saved=/);
  await expect(page.getByText("证明有效").first()).toBeVisible();

  await page.goto(page.url());
  await expect(draft.getByRole("listitem"), "the link shows the same draft").toHaveCount(1);
  await draft.getByRole("button", { name: /撤回对云飞/ }).click();
  await expect(page.getByText("还没有变更")).toBeVisible();
});
