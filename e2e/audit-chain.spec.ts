import { readFile } from "node:fs/promises";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("an auditor sees that the log holds, and takes along what proves it", async ({ page, newMember }) => {
  const { page: auditor } = await newMember("auditor");
  await auditor.goto("/audit-log");
  const chain = auditor.getByRole("region", { name: "日志完整性" });
  await expect(chain.getByRole("status")).toContainText("前后衔接");
  await chain.getByRole("button", { name: "校验全部记录" }).click();
  await expect(chain.getByRole("status")).toContainText(/第 1 至 \d+ 条记录前后衔接，未被改动/);
  await chain.getByRole("button", { name: "证明与密钥" }).click();
  const proof = auditor.getByRole("dialog", { name: "证明与密钥" });
  await expect(proof.getByRole("button", { name: "更换密钥" })).toHaveCount(0);
  await proof
    .getByLabel("用保存的检查点校验")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(proof.getByText("这个文件不是 Inlet 的检查点。")).toBeVisible();
  await expectAccessible(auditor);

  await page.goto("/audit-log");
  await page.getByRole("button", { name: "证明与密钥" }).click();
  await page.getByRole("button", { name: "更换密钥" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "更换密钥" }).click();
  await expect(page.getByText("已更换，此后用新密钥签名")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载公钥" }).first().click();
  expect(await readFile(await (await download).path(), "utf8")).toMatch(/^-----BEGIN PUBLIC KEY-----/);
});

test("what the filters leave is listed, exported, and the export is in the log itself", async ({ page }) => {
  await page.goto("/audit-log?group=people&q=invite-nobody");
  await expect(page.getByText("没有符合条件的结果")).toBeVisible();
  await page.goto("/audit-log?group=people");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  for (const [name, first] of [
    ["表格（CSV，按当前筛选）", /^\uFEFF序号,/],
    ["JSON Lines，含哈希（按当前筛选）", /^\{"content":\{"action":"(invitation|member|organisation|seat)\./],
  ] as const) {
    await page.getByRole("button", { name: "导出" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    expect(await readFile(await (await download).path(), "utf8")).toMatch(first);
  }
  await page.goto("/audit-log?group=evidence");
  await expect(page.getByRole("row", { name: /导出了 inlet-audit-log-.*\.jsonl/ }).first()).toBeVisible();
});

test("the log and its proof can be read on a phone, in English and by night", async ({ page }) => {
  await onPhone(page, "dark");
  await page.goto("/audit-log");
  await expectFitsPhone(page);
  await page.getByRole("button", { name: "Proof and keys" }).click();
  await expect(page.getByRole("heading", { name: "Signing keys" })).toBeVisible();
  await expectFitsPhone(page);
});
