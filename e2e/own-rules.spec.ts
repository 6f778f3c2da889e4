import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

test("a rule is written with completion, tried on stored snapshots, switched on, and finds", async ({
  page,
}) => {
  await page.goto("/findings/own-rules");
  await page.getByRole("link", { name: "新建规则" }).click();
  await page.getByLabel("编号").fill("capacity-high");
  await page.getByLabel("问题（中文）").fill("服务上限过高");
  await page.getByLabel("问题（英文）").fill("Capacity too high");
  const condition = page.getByLabel("条件（CEL）");
  await condition.pressSequentially("capa");
  await expect(page.getByRole("option", { name: /capacity/ })).toBeVisible();
  await condition.press("Tab");
  await expect(condition).toHaveValue("capacity");
  await condition.pressSequentially(" >");
  await page.getByRole("button", { name: "试运行" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "第 11 个字符处有误" })).toBeVisible();
  await condition.pressSequentially(" 3");
  await page.getByRole("button", { name: "试运行" }).click();
  const trial = page.getByRole("region", { name: "试运行结果" });
  await expect(trial.getByRole("row")).toHaveCount(4);
  await expect(trial).toContainText("未通过");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存", exact: true }).click();

  const toggle = page.getByRole("switch", { name: "启用「服务上限过高」" });
  await toggle.click();
  await expect(toggle).toBeChecked();
  await page.getByRole("link", { name: /个问题项/ }).click();
  await expect(page.getByRole("link", { name: /服务上限过高/ }).first()).toBeVisible();
  await page.goto("/findings/own-rules");
  await toggle.click();
  await expect(page.getByText("未启用，不参与判断")).toBeVisible();
});
