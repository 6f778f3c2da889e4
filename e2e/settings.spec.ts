import { buildSnapshot } from "../lib/engine/testing/build-snapshot";
import { receivingCompany } from "../lib/engine/testing/company";
import { unreadable } from "../lib/engine/value";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { importSnapshot } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

test("a fault stands beside the value that shows it, and explains itself in place", async ({ page }) => {
  await page.goto("/push");
  await expect(page.getByRole("tab", { name: /客户端设备.*项有问题/ })).toBeVisible();
  await page.getByRole("tab", { name: /客户端设备/ }).click();
  const row = page.getByRole("row", { name: /WEB-10017/ });
  const value = row.getByRole("cell", { name: /已禁止/ });
  await expect(value).toContainText("静默");
  await expectAccessible(page);

  await value.getByRole("button").click();
  const note = page.getByRole("dialog", { name: "检查说明" });
  await expect(note).toContainText("浏览器通知权限");
  await expect(note).toContainText("处理：");
  await expect(note.getByRole("link")).toHaveAttribute("href", /\/findings\/notify%2Fbrowser-denied/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await row.getByRole("button", { name: /秦月/ }).press("Enter");
  await expect(page).toHaveURL(/row=WEB-10017/);
  const sheet = page.getByRole("dialog", { name: "秦月 · WEB-10017" });
  await expect(sheet.getByRole("definition").first()).toContainText("网页");
  await expect(sheet.getByRole("link", { name: "秦月", exact: true })).toHaveAttribute(
    "href",
    "/agents/10017",
  );
  await expectAccessible(page);
  await page.reload();
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/row=/);

  await page.getByRole("button", { name: "检查结果", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "静默" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/severity=silent/);
  await expect(page.getByText("没有符合条件的结果").or(row)).toBeVisible();
});

test("planted faults of caches and credentials are found beside their values", async ({ page }) => {
  await page.goto("/cache");
  const cdn = page.getByRole("row", { name: /官网 CDN/ });
  await expect(cdn.getByRole("cell", { name: /1\s*小时/ })).toContainText("降级");
  await expect(page.getByRole("row", { name: /办公网代理/ })).toContainText("未见问题");
  await expect(
    page.getByRole("tab", { name: /客户端设备/ }),
    "its faults are not about caches",
  ).not.toContainText("有问题");
  await page.goto("/credentials");
  const token = page.getByRole("row", { name: /开放接口 Token/ });
  await expect(token.getByRole("cell", { name: /已重新生成/ })).toContainText("阻断");
  await expect(token.getByRole("link", { name: "经销商接口" })).toHaveAttribute("href", /\/channels\//);
  await page.getByRole("tab", { name: /Webhook/ }).click();
  await expect(page).toHaveURL(/tab=webhooks/);
  await expect(page.getByRole("row", { name: /CRM 同步/ }).getByRole("cell", { name: /502/ })).toContainText(
    "阻断",
  );
  await page.getByRole("tab", { name: /集成/ }).click();
  await expect(page.getByRole("row", { name: /呼叫中心/ })).toContainText("未见问题");
  await expectAccessible(page);
});

test("not read, not on the platform and not collected look like three things, and like no pass", async ({
  page,
}) => {
  const hook = { direction: "outgoing", enabled: true } as const;
  const snapshot = buildSnapshot(
    {
      ...receivingCompany(),
      webhooks: [
        { id: "1", name: "CRM 同步", ...hook, lastStatus: unreadable("no-permission") },
        { id: "2", name: "数据仓库", ...hook, lastStatus: 200 },
        {
          id: "3",
          name: "工单系统",
          ...hook,
          lastStatus: { $: "declared", value: 200, by: "赵敏", at: "2026-03-01T02:00:00Z" },
        },
      ],
    },
    { ledger: { cachePolicies: { status: "absent" } } },
  );
  const { sourceId } = await importSnapshot(page.request, "读不全的设置", snapshot);

  await page.goto(`/credentials?source=${sourceId}&tab=webhooks`);
  const unread = page.getByRole("row", { name: /CRM 同步/ });
  const status = unread.getByRole("cell", { name: /不可读/ });
  await expect(status).toContainText("凭证没有权限");
  await expect(status).toContainText("无法判断");
  await expect(unread).not.toContainText("未见问题");
  await expect(page.getByRole("row", { name: /工单系统/ })).toContainText("由 赵敏 于 2026年3月1日 申报");
  await status.getByRole("button").click();
  await expect(page.getByRole("dialog", { name: "检查说明" })).toContainText("未能确认");
  await page.keyboard.press("Escape");

  await page.goto(`/push?source=${sourceId}`);
  await expect(page.getByText("尚未采集「客服推送」")).toBeVisible();
  await expect(page.getByRole("link", { name: "打开数据源「读不全的设置」" })).toHaveAttribute(
    "href",
    `/sources/${sourceId}`,
  );
  await expect(page.getByText(/条检查因此无法判断/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/cache?source=${sourceId}`);
  await expect(page.getByText("平台没有「缓存策略」")).toBeVisible();
});

test("settings can be read on a phone, in English", async ({ page }) => {
  await onPhone(page);
  for (const [path, title] of [
    ["/push?tab=devices", "Push"],
    ["/cache", "Cache"],
    ["/credentials?row=api-token", "Credentials"],
  ] as const) {
    await page.goto(path);
    await expect(page).toHaveTitle(new RegExp(title));
    await expect(page.locator("main h1")).toBeVisible();
    await expectFitsPhone(page);
  }
});
