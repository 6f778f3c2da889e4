import type { Page } from "@playwright/test";
import { beijingText } from "../lib/connectors/meiqia/beijing";
import { webhookSignature } from "../lib/connectors/meiqia/signatures";
import { conversation, ENTERPRISE, fakeMeiqia, TOKEN } from "../lib/connectors/meiqia/testing/fake-meiqia";
import { startFakePlatform } from "../lib/connectors/testing/fake-platform";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { archiveSource, send } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

/** Three agents in two groups, an hour ago. */
function recent() {
  const at = beijingText(new Date(Date.now() - 3_600_000));
  return Array.from({ length: 6 }, (_, index) => conversation(index, { conv_start_tm: at, conv_end_tm: at }));
}

async function connect(page: Page, url: string): Promise<string> {
  const { id } = await send(page.request, "/api/v1/sources", {
    ...{ kind: "meiqia", name: "美洽申报", settings: { url, enterpriseId: ENTERPRISE } },
    credentials: { token: TOKEN },
  });
  return String(id);
}

async function pull(page: Page, source: string, snapshots: number) {
  await page.goto(`/sources/${source}`);
  await page.getByRole("button", { name: "立即拉取" }).click();
  const history = page.getByRole("region", { name: "拉取记录" }).last();
  await expect(history.getByRole("link", { name: "查看快照" })).toHaveCount(snapshots);
}

test("screens are filled in row by row, corrected, confirmed, and stand beside what is pulled", async ({
  page,
  newMember,
}) => {
  const platform = await startFakePlatform(fakeMeiqia({ conversations: recent() }));
  const source = await connect(page, platform.url);
  await pull(page, source, 1);
  await page.getByRole("link", { name: "打开界面申报" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "界面申报" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "已申报 0 个" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "填写「接入渠道」" }).click();
  await expect(page.getByText(/以下 2 行来自最近的对话/)).toBeVisible();
  await expect(page.getByLabel("渠道名称，第 1 行")).toHaveValue("web");
  await page.getByLabel("渠道名称，第 1 行").press("Control+Enter");
  await expect(page.getByText("已保存为第 1 版，将在下次拉取时生效").first()).toBeVisible();
  await page.getByRole("link", { name: "填写「客服组」" }).click();
  await expect(page.getByLabel("组名，第 1 行")).toHaveValue("分组 0");

  await page.goto(`/sources/${source}/screens/agents`);
  await expect(page.getByLabel("姓名，第 3 行")).toHaveValue("客服 2");
  await page.getByLabel("姓名，第 3 行").press("Enter");
  await expect(page.getByLabel("姓名，第 4 行")).toBeFocused();
  await page.keyboard.type("夜班李娜");
  await page.getByLabel("客服ID，第 4 行").fill("77");
  await page.getByLabel("服务上限，第 4 行").fill("很多");
  await page.getByRole("button", { name: /保存为第 1 版（4 行）/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "有 1 处需要更正，尚未保存" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "服务上限，第 4 行" }).click();
  await expect(page.getByLabel("服务上限，第 4 行").last()).toBeFocused();
  await expect(page.getByLabel("服务上限，第 4 行").last()).toHaveAccessibleDescription(/不小于 0 的整数/);

  await page.reload();
  await expect(page.getByText("有未保存的修改，已暂存在此设备上")).toBeVisible();
  await expect(page.getByLabel("姓名，第 4 行")).toHaveValue("夜班李娜");
  await page.getByLabel("服务上限，第 4 行").fill("8");
  await page.getByLabel("账号状态，第 4 行").selectOption("停用");
  await page.getByLabel("服务上限，第 4 行").press("Control+Enter");
  const history = page.getByRole("region", { name: "历史版本" });
  await expect(history).toContainText("第 1 版：王芳 保存了 4 行");
  await expect(history).toContainText("新增「夜班李娜」");
  await page.getByRole("button", { name: "「客服」仍然正确" }).click();
  await expect(history).toContainText("第 2 版：王芳 确认 4 行仍然正确");
  await page.getByLabel("服务上限，第 4 行").fill("6");
  await page.getByRole("button", { name: "保存为第 3 版（4 行）" }).click();
  await expect(history).toContainText("修改「夜班李娜」：服务上限 8 → 6");
  await expectAccessible(page);

  await page.getByLabel("客服ID，第 4 行").fill("78");
  await send(page.request, `/api/v1/sources/${source}/screens/agents/confirmation`, { base: 3 });
  await page.getByRole("button", { name: "保存为第 4 版（4 行）" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "有人刚刚保存了新的版本" })).toBeVisible();
  await expect(page.getByLabel("客服ID，第 4 行")).toHaveValue("78");
  await page.getByRole("button", { name: "放弃修改" }).click();
  await expect(page.getByLabel("客服ID，第 4 行")).toHaveValue("77");

  await page.goto(`/sources/${source}/screens`);
  await page.getByLabel("申报有效期（天）").fill("5");
  await page.getByRole("button", { name: "保存有效期" }).click();
  await expect(page.getByText("请填写 7 到 365 之间的整数")).toBeVisible();
  await page.getByLabel("申报有效期（天）").fill("30");
  await page.getByRole("button", { name: "保存有效期" }).click();
  await expect(page.getByText("有效期已保存").first()).toBeVisible();

  await pull(page, source, 2);
  const ledger = page.getByRole("region", { name: "采集清单" }).last();
  await expect(ledger.getByRole("row", { name: /^客服 / })).toContainText(/完整.*申报/);
  await expect(ledger.getByRole("row", { name: /^接收记录/ })).toContainText("实测");
  await page.goto(`/agents/77?source=${source}`);
  await expect(page.getByText(/由 王芳 .*申报/).first()).toBeVisible();

  const { page: lead } = await newMember("team_lead");
  await lead.goto(`/sources/${source}/screens/agents`);
  await expect(lead.getByLabel("姓名，第 4 行")).toHaveValue("夜班李娜");
  await expect(lead.getByRole("button", { name: /保存为/ })).toHaveCount(0);
  await archiveSource(page.request, source);
  await platform.close();
});

test("what the workbench sends is taken when it is signed, and counted when it is not", async ({ page }) => {
  const source = await connect(page, "http://127.0.0.1:9");
  await page.goto(`/sources/${source}`);
  const panel = page.getByRole("region", { name: "工作台 Webhook" }).first();
  await expect(panel).toContainText("未开通");
  await panel.getByRole("button", { name: "开通" }).click();
  await expect(panel.getByLabel("Webhook 密钥")).toHaveAccessibleDescription("请填写平台显示的密钥");
  await panel.getByLabel("Webhook 密钥").fill("planted-hook-secret");
  await panel.getByRole("button", { name: "开通" }).click();
  await expect(panel).toContainText("等待首个事件");
  await expectAccessible(page);
  const address = (await panel.locator("code").textContent()) ?? "";
  const body = JSON.stringify({ event: "conversation.closed", created_at: new Date().toISOString() });
  const post = (signature: string) =>
    page.request.post(address, {
      data: body,
      headers: { "content-type": "application/json", "meiqia-signature": signature },
    });
  expect((await post(webhookSignature(body, "planted-hook-secret"))).status()).toBe(200);
  expect((await post(webhookSignature(body, "another"))).status()).toBe(401);
  await page.reload();
  await expect(panel).toContainText(/最近一次于.*收到，共 1 次/);
  await expect(panel).toContainText("最近的请求被拒绝");
  await expect(panel).toContainText("拒绝 1 次：签名不正确");
  await expect(panel.getByRole("row", { name: /conversation\.closed/ })).toContainText("meiqia-signature");
  await expect(page.locator("body")).not.toContainText("planted-hook-secret");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "关闭接收" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "关闭接收" }).click();
  await expect(panel).toContainText("未开通");
  expect((await post(webhookSignature(body, "planted-hook-secret"))).status()).toBe(401);
  await archiveSource(page.request, source);
});

test("screens and receivers fit a phone, in English", async ({ page }) => {
  const source = await connect(page, "http://127.0.0.1:9");
  await onPhone(page, "dark");
  for (const path of ["", "/screens", "/screens/groups", "/screens/agents"]) {
    await page.goto(`/sources/${source}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFitsPhone(page);
  }
  await page.getByRole("button", { name: "Add a row" }).click();
  await expect(page.getByLabel("Agent ID, row 1")).toBeFocused();
  await page.keyboard.type("7");
  await page.getByRole("button", { name: /Save as version 1/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "1 thing needs correcting" })).toBeVisible();
  await expectFitsPhone(page);
  await archiveSource(page.request, source);
});
