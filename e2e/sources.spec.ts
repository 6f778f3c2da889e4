import { APP_ID, fakeDesk, SECRET_KEY } from "../lib/connectors/tencent-desk/testing/fake-desk";
import { fakeLhc } from "../lib/connectors/livehelperchat/testing/fake-lhc";
import { startFakePlatform } from "../lib/connectors/testing/fake-platform";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { archiveSource } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

test("a platform is tried, connected and pulled; what could not be read is said", async ({ page }) => {
  const platform = await startFakePlatform(fakeLhc());
  const secret = "canary-key-9f31";
  await page.goto("/sources");
  await page.getByRole("main").getByRole("link", { name: "添加数据源" }).first().click();
  await page.getByRole("tab", { name: "Live Helper Chat" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "测试连接" }).click();
  await expect(page.getByText("请填写此项").first()).toBeVisible();
  await page.getByLabel("名称", { exact: true }).fill("海外在线客服");
  await page.getByLabel("平台地址").fill(`${platform.url}/lhc`);
  await page.getByLabel("操作员用户名").fill("ops");
  await page.getByLabel("API 密钥").fill(secret);
  await page.getByRole("button", { name: "测试连接" }).click();
  await expect(page.getByText(/^连接成功/)).toBeVisible();
  await expect(page.getByRole("status")).toContainText("平台的 REST 接口不提供此项");

  await page.getByRole("button", { name: "连接并拉取" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "海外在线客服" })).toBeVisible();
  const history = page.getByRole("region", { name: "拉取记录" }).last();
  await expect(history.getByRole("link", { name: "查看快照" })).toBeVisible();
  const ledger = page.getByRole("region", { name: "采集清单" }).last();
  await expect(ledger.getByRole("row", { name: /^客服/ }).first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText(secret);
  await expectAccessible(page);

  await page.getByLabel("拉取时间").selectOption({ label: "每小时" });
  await page.getByRole("region", { name: "定时拉取" }).getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("定时拉取已保存").first()).toBeVisible();

  platform.plant({ fault: "401" });
  await page.getByRole("button", { name: "立即拉取" }).click();
  await expect(
    history.getByRole("row", { name: /失败/ }),
    "a failed pull leaves no half snapshot",
  ).toBeVisible();
  await expect(history.getByRole("link", { name: "查看快照" })).toHaveCount(1);
  await platform.close();
  await page.goto("/sources");
  await expect(page.getByText(/下次拉取/)).toBeVisible();

  await page.getByRole("main").getByRole("link", { name: "海外在线客服" }).click();
  await page.getByRole("button", { name: "归档" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "归档" }).click();
  await expect(page).toHaveURL(/\/sources$/);
  await expect(page.getByRole("main").getByRole("link", { name: "云杉家居" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "海外在线客服" })).toHaveCount(0);
});

test("a platform asks for what its connector needs, and says where to find it", async ({ page }) => {
  const platform = await startFakePlatform(fakeDesk());
  await page.goto("/sources/new?kind=tencent-desk");
  await expect(page.getByText("IM 控制台该应用的「基本信息」中查看", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("SDKAppID").fill(String(APP_ID));
  await page.getByLabel("密钥（SecretKey）").fill(SECRET_KEY);
  await page.getByLabel("接口地址").fill(platform.url);
  await page.getByRole("button", { name: "测试连接" }).click();
  await expect(page.getByText(`连接成功，身份：administrator · ${APP_ID}`)).toBeVisible();
  await page.getByRole("button", { name: "连接并拉取" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "腾讯云智能客服 Desk" })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "拉取记录" }).getByRole("link", { name: "查看快照" }),
  ).toBeVisible();
  await expect(page.locator("body")).not.toContainText(SECRET_KEY);
  await archiveSource(page.request, new URL(page.url()).pathname.split("/").at(-1) ?? "");
  await platform.close();
});

test("a file with mistakes changes nothing and says where each is; mended, it comes in", async ({ page }) => {
  await page.goto("/sources/new?kind=file");
  const upload = page.getByLabel("选择文件").first();
  const csv = (name: string, ...lines: string[]) => ({
    name: `${name}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\n")),
  });
  const company = csv("企业", "企业ID,企业名称,时区", "77,晨光家居,Asia/Shanghai");
  const header = "客服ID,姓名,账号状态";
  await upload.setInputFiles([company, csv("客服", header, "1,王小明,启用", "2,李小红,也许")]);
  await expect(page.getByText("文件有 1 处问题，没有导入任何内容")).toBeVisible();
  const wrong = page.getByRole("region", { name: "文件中的问题" }).getByRole("row", { name: /也许/ });
  await expect(wrong.getByRole("cell")).toHaveText(["客服", "3", "账号状态", "也许", /“启用”“停用”/]);
  await expectAccessible(page);

  await upload.setInputFiles([company, csv("客服", header, "1,王小明,启用", "2,李小红,停用")]);
  await expect(page.getByRole("status").filter({ hasText: "导入成功" })).toBeVisible();
  await page.getByRole("link", { name: "查看检查结果" }).click();
  await expect(page).toHaveURL(/\?source=/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await archiveSource(page.request, new URL(page.url()).searchParams.get("source") ?? "");
});

test("sources can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  for (const path of [
    "/sources",
    "/sources/new?kind=chatwoot",
    "/sources/new?kind=wecom-kf",
    "/sources/new",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFitsPhone(page);
  }
});
