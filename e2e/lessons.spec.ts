import { type APIRequestContext } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { archiveSource, importSnapshot, origin } from "./people";
import { expectFitsPhone, onPhone } from "./phone";

const DAY_MS = 24 * 60 * 60_000;

type Company = { agents: { name: string; state: unknown }[] };

/** The sample company before anything broke, and with everybody of Weibo's day shift disabled. */
async function goodAndBad(request: APIRequestContext) {
  const { snapshots } = (await (await request.get("/api/v1/snapshots")).json()) as {
    snapshots: { id: string; takenAt: string; source: { name: string } }[];
  };
  const line = snapshots
    .filter(({ source }) => source.name === "云杉家居")
    .sort((a, b) => a.takenAt.localeCompare(b.takenAt));
  const [oldest] = line;
  const content = await request.get(`/api/v1/snapshots/${oldest?.id}/content?form=complete`);
  const good = (await content.json()) as Company;
  const agents = good.agents.map((agent) =>
    ["柳如是", "史册"].includes(agent.name) ? { ...agent, state: "disabled" } : agent,
  );
  return { good, bad: { ...good, agents }, before: Date.parse(oldest?.takenAt ?? "") };
}

test("a team lead takes a dark slot to a lesson, and the lesson to a check that guards", async ({
  page,
  newMember,
}) => {
  test.setTimeout(180_000);
  const { good, bad, before } = await goodAndBad(page.request);
  // Older than the sample company, so that it stays what pages show.
  const takenAt = (days: number) => new Date(before - days * DAY_MS).toISOString();
  const { sourceId } = await importSnapshot(page.request, "夜间故障演示", { ...good, takenAt: takenAt(29) });
  await importSnapshot(page.request, "夜间故障演示", { ...bad, takenAt: takenAt(28) }, sourceId);
  const { page: lead } = await newMember("team_lead");

  await lead.goto(`/channels/weibo?source=${sourceId}&hour=10`);
  await lead.getByRole("region", { name: "所选时段的说明" }).getByRole("link", { name: "上报事故" }).click();
  await lead.getByRole("button", { name: "上报", exact: true }).click();
  await expect(lead).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
  const address = lead.url();
  for (const step of ["标为已缓解", "标为已恢复"]) {
    await lead.getByRole("button", { name: step }).click();
    await lead.getByRole("dialog", { name: step }).getByRole("button", { name: step }).click();
    await expect(lead.getByRole("dialog", { name: step })).toBeHidden();
  }

  // Nothing proves the recovery yet, so no check can be accepted.
  await lead.getByRole("link", { name: "教训与检查" }).click();
  await expect(lead.getByRole("heading", { name: /的经验教训$/ })).toBeVisible({ timeout: 60_000 });
  await expect(lead.getByText("还没有恢复后的配置快照").first()).toBeVisible({ timeout: 60_000 });
  await expect(lead.getByText("可以采用")).toHaveCount(0);
  await expectAccessible(lead);

  await importSnapshot(page.request, "夜间故障演示", { ...good, takenAt: takenAt(27) }, sourceId);
  await lead.reload();
  const drafts = lead.getByRole("group", { name: "根据事故前后的配置变更拟定" });
  const ready = drafts.getByRole("radio", { name: /可以采用/ });
  await ready.first().check({ timeout: 60_000 });
  await lead.getByLabel("学到了什么").fill("微博白班至少要有两个启用的帐号");
  await lead.getByRole("button", { name: "在全部历史上试运行" }).click();
  await expect(lead.getByRole("region", { name: "试运行结果" })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(lead);
  const slug = await lead.getByLabel("编号").inputValue();
  await lead.getByRole("button", { name: "记录教训" }).click();

  await expect(lead).toHaveURL(/\/lessons\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  const chain = lead.getByRole("region", { name: "从问题到防线" });
  await expect(chain.getByRole("listitem").filter({ hasText: "首次通过" }).getByRole("link")).toBeVisible();
  await expect(chain).toContainText("再次出现");
  await expectAccessible(lead);

  await lead.goto("/lessons?q=白班启用");
  await expect(lead.getByRole("row").filter({ hasText: "微博白班至少要有两个" })).toHaveCount(1);
  await lead.goto("/lessons?q=完全无关");
  await expect(lead.getByRole("row").filter({ hasText: "微博白班" })).toHaveCount(0);

  // The next one like it is told so.
  await lead.goto(`/channels/weibo?source=${sourceId}&hour=10`);
  await lead.goto("/incidents/declare");
  await lead.getByLabel("发生了什么").fill("官方微博又收不到消息");
  await lead.getByRole("button", { name: "上报", exact: true }).click();
  await expect(lead).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
  expect(lead.url()).not.toBe(address);

  await lead.goto("/incidents/metrics");
  await expect(lead.getByRole("heading", { name: "事故指标" })).toBeVisible();
  await expect(lead.getByRole("region", { name: "发现用时" })).toContainText("中位数");
  await expectAccessible(lead);
  await onPhone(lead, "dark");
  for (const path of ["/lessons", "/incidents/metrics"]) {
    await lead.goto(path);
    await expect(lead.getByRole("heading", { level: 1 })).toBeVisible();
    await expectFitsPhone(lead);
  }

  // A rule is never deleted; switched off it says nothing about the companies of other tests.
  const off = await page.request.patch(`/api/v1/own-rules/${slug}`, {
    data: { isEnabled: false },
    headers: { origin },
  });
  expect(off.ok()).toBe(true);
  await archiveSource(page.request, sourceId);
});
