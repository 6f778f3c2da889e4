import { serveHttp } from "../lib/probes/testing/servers";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

test("a way is tried, kept, seen to break at a step, handed to the network team and removed", async ({
  page,
}) => {
  const server = await serveHttp((_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end("<html>sign in</html>"),
  );
  await page.goto("/probes");
  await page.getByRole("main").getByRole("link", { name: "添加探测" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "添加探测" })).toBeVisible();
  await page.getByLabel("地址", { exact: true }).fill("127.0.0.1");
  await page.getByRole("button", { name: "试一次" }).click();
  await expect(page.getByLabel("地址", { exact: true })).toHaveAccessibleDescription(/请写成 https/);
  await page.getByLabel("地址", { exact: true }).fill(`http://127.0.0.1:${server.port}/api`);
  await page.getByLabel("应答格式").selectOption("json");
  await page.getByRole("button", { name: "试一次" }).click();
  const steps = page.getByRole("list", { name: "各步结果" });
  await expect(steps.getByRole("listitem")).toHaveText([/已解析/, /已连接/, /HTTP 200/, /格式错误.*登录页/]);
  await expectAccessible(page);

  await page.getByLabel("应答格式").selectOption("any");
  await page.getByLabel("名称").fill("客服接口");
  await page.getByRole("button", { name: "保存探测" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "客服接口" })).toBeVisible();
  await page.getByRole("button", { name: "立即探测" }).click();
  const head = page.getByRole("main").getByRole("banner").or(page.locator("main header")).first();
  await expect(head).toContainText("畅通");
  await server.close();
  await page.getByRole("button", { name: "立即探测" }).click();
  await expect(head).toContainText("未走通");
  await expect(page.getByRole("region", { name: "最近一次" })).toContainText(/端口未开放.*网络团队/);
  await expectAccessible(page);

  await page.goto("/probes/hosts");
  await expect(page.getByRole("row").filter({ hasText: "127.0.0.1" })).toContainText(String(server.port));
  await expectAccessible(page);
  await onPhone(page, "dark");
  await page.goto("/probes");
  await expect(page.getByText("Not reached")).toBeVisible();
  await expectFitsPhone(page);
  await page.getByRole("link", { name: "客服接口" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "客服接口" })).toBeVisible();
  await expectFitsPhone(page);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No probes yet")).toBeVisible();
});
