import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";

test("the kit is filled in, judged, drilled against the clock, and ticked off", async ({ page }) => {
  await page.goto("/emergency");
  await expect(page.getByText("还没有应急预案")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "填写应急预案" }).click();
  await page.getByRole("button", { name: "添加备用渠道" }).click();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByLabel("名称").first()).toHaveAccessibleDescription(/请填写此项/);
  await page.getByLabel("名称").first().fill("备用热线");
  await page.getByRole("button", { name: "添加自动回复" }).click();
  const missing = page.getByRole("alert").filter({ hasText: "这些变量没有值" });
  await expect(missing).toContainText("{contact}");
  await page.getByLabel("联系方式").first().fill("400-820-1234");
  await page.getByLabel("FAQ 链接").fill("https://www.example.com/help");
  await expect(missing).toHaveCount(0);
  await expect(page.getByText(/急事请联系：备用热线 400-820-1234/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/\/emergency$/);
  await expect(page.getByRole("link", { name: "400-820-1234" })).toHaveAttribute("href", "tel:4008201234");
  await expect(page.getByText("从未测试")).toBeVisible();
  await page.getByRole("button", { name: "测试通过" }).click();
  await expect(page.getByText(/上次测试/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "演练", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "开始演练" }).click();
  const list = page.getByRole("region", { name: /应急清单/ });
  await expect(list.getByText("演练中")).toBeVisible();
  await list.getByRole("checkbox", { name: /启用备用渠道/ }).click();
  await expect(list.getByRole("checkbox", { name: /启用备用渠道/ })).toBeChecked();
  await expect(list.getByText(/王芳，/)).toBeVisible();
  await expect(list.getByText("已完成 1/2 步").first()).toBeVisible();
  await expectAccessible(page);

  // The same list stands on the incident's own page, and a tick there is an entry at once.
  await page.goto("/incidents?kind=drill");
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}/);
  await list.getByRole("checkbox", { name: /启用备用渠道/ }).click();
  await expect(list.getByText("已完成 0/2 步").first()).toBeVisible();
  await list.getByRole("checkbox", { name: /启用备用渠道/ }).click();
  await expect(
    page
      .getByRole("list", { name: "时间线" })
      .getByText(/启用备用渠道/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await list.getByRole("button", { name: "结束演练" }).click();
  await expect(list).toHaveCount(0);
});

test("the kit is read and ticked with one thumb, in English, in the dark, and on paper", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.context().addCookies([{ name: "inlet_locale", value: "en", url: origin }]);
  for (const path of ["/emergency", "/emergency/edit"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(375);
    await expectAccessible(page);
  }
  await page.goto("/emergency/edit#fallbacks-r1-lastTestedAt");
  await expect(page.getByLabel("Last tested")).toBeFocused();
  await page.emulateMedia({ media: "print" });
  await page.goto("/emergency");
  await expect(page.getByText("400-820-1234").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});

test("an auditor reads the kit and changes nothing", async ({ newMember }) => {
  const { page } = await newMember("auditor");
  await page.goto("/emergency");
  await expect(page.getByText("备用热线").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "编辑" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "测试通过" })).toHaveCount(0);
});
