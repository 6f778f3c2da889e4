import { type SiteFiles, serveSite, widgetPage } from "../lib/probes/testing/site";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("a page is added from its channel, looked at, mended, looked at again and removed", async ({ page }) => {
  const policy = { "content-security-policy": "script-src 'self' 'unsafe-inline'" };
  const files: SiteFiles = {
    "/": { headers: { ...policy, "cache-control": "public, max-age=86400" }, body: widgetPage() },
  };
  const site = await serveSite(files);
  await page.goto("/probes");
  await page.getByRole("navigation").getByRole("link", { name: "网站", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "网站巡检" })).toBeVisible();
  await expect(page.getByText("尚未巡检任何页面")).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /巡检此页面：/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "添加网站巡检" })).toBeVisible();
  await page.getByLabel("页面地址").fill("127.0.0.1");
  await page.getByRole("button", { name: "保存巡检" }).click();
  await expect(page.getByLabel("页面地址")).toHaveAccessibleDescription(/请填写完整地址/);
  await expectAccessible(page);
  await page.getByLabel("页面地址").fill(`${site.url}/`);
  await page.getByRole("button", { name: "保存巡检" }).click();
  const now = page.getByRole("button", { name: "立即巡检" });
  await now.click();
  const found = page.getByRole("region", { name: "巡检发现" });
  await expect(found).toContainText("页面安全策略拦截了聊天插件");
  await expect(page.getByRole("region", { name: "加载" })).toContainText("script-src widget.example.com");
  await expect(page.getByRole("region", { name: "缓存" })).toContainText("由浏览器缓存 24 小时");
  await expect(page.getByRole("region", { name: "页面上的代码" })).toContainText("a1f0c2d4");
  await expectAccessible(page);

  files["/"] = { headers: { "cache-control": "no-cache", etag: '"2"' }, body: widgetPage() };
  await now.click();
  await expect(found).toContainText("未发现问题");
  await page.getByRole("link", { name: /接待证明/ }).click();
  await expect(page.getByRole("main").getByText("页面：").locator("..")).toContainText("正常");
  await expectAccessible(page);

  await onPhone(page, "dark");
  await page.goto("/probes/sites");
  await expect(page.getByRole("list", { name: "Site scans" })).toContainText("In order");
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole("list", { name: "Site scans" }).getByRole("link").click();
  await expect(page.getByRole("region", { name: "Code on the page" })).toBeVisible();
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No page is scanned yet")).toBeVisible();
  await site.close();
});
