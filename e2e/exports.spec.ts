import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "./fixtures";
import { onPhone } from "./phone";

async function exported(page: Page, format: RegExp, button = "导出"): Promise<Buffer> {
  const fetched = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("menuitem", { name: format }).click();
  return readFile(await (await fetched).path());
}

test("a list is taken along as it is shown, in three formats that tell the same", async ({ page }) => {
  await page.goto("/agents?q=戚薇");
  await expect(page.getByText("共 1 项")).toBeVisible();
  const csv = (await exported(page, /^CSV/)).toString();
  // Excel reads Chinese in a CSV file only after this mark.
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const [head = [], ...rows] = parse(csv, { bom: true }) as string[][];
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[head.indexOf("姓名")]).toBe("戚薇");
  const [sheet] = await readExcelFile(await exported(page, /^Excel/));
  expect(sheet?.data.map((row) => row.map(String)[0])).toEqual([head, ...rows].map(([first]) => first));
  const json = JSON.parse((await exported(page, /^JSON/)).toString()) as Record<string, unknown>[];
  expect(json.map(({ name }) => name)).toEqual(["戚薇"]);

  await page.goto("/agents");
  await expect(page.getByText("共 60 项")).toBeVisible();
  expect(parse(await exported(page, /^CSV/), { bom: true })).toHaveLength(61);
  await page.goto("/audit-log?group=evidence");
  await expect(page.getByRole("row", { name: /agents/ }).first()).toBeVisible();
});

test("an export that breaks off leaves no file, and says so", async ({ page }) => {
  await page.goto("/agents");
  await page.route("**/api/v1/agents/export*", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length - 40) });
  });
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("menuitem", { name: /^CSV/ }).click();
  await expect(page.getByText("导出中断，未保存任何文件")).toBeVisible();
  await expect(page.getByText(/连接在最后一行之前中断/)).toBeVisible();
  expect(downloads).toBe(0);
});

test("an auditor exports in English on a phone", async ({ newMember }) => {
  const { page: auditor } = await newMember("auditor");
  await onPhone(auditor, "dark");
  await auditor.goto("/findings");
  await expect(auditor.getByRole("row").nth(1)).toBeVisible();
  const csv = (await exported(auditor, /^CSV/, "Export")).toString();
  expect(csv.split("\n")[0]).toMatch(/^\uFEFFSeverity,Status,/);
});
