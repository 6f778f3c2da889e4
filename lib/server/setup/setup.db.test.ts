import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";
import { verifyPassword } from "@/lib/server/passwords";
import { auditTrail, requestInfo } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { announceSetup } from "./announce";
import { isSetupToken } from "./check-token";
import { completeSetup } from "./complete";
import { isSetUp } from "./is-set-up";

const answers = {
  organisation: "晨光家居",
  timezone: "Asia/Shanghai",
  locale: "zh-CN" as const,
  name: "王芳",
  email: "wang.fang@example.com",
  password: "twelve small sparrows",
};

// In order, on one database: the first run happens once.
describeOnDatabases("the first run", () => {
  let printed = "";
  let token = "";
  const complete = (given: string) => completeSetup({ ...answers, token: given }, requestInfo);

  beforeEach(() => {
    printed = "";
  });

  it("prints a link in both languages and stores only its hash", async () => {
    expect(await isSetUp()).toBe(false);
    await announceSetup((text) => (printed += text));
    expect(printed).toMatch(/首次启动.*\n.*First start/);
    token = /http:\/\/127\.0\.0\.1:\d+\/setup\?token=([\w-]{43})\s/.exec(printed)?.[1] ?? "";
    const rows = await db().setupToken.findMany();
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashLinkToken(token)]);
    expect(await isSetupToken(token)).toBe(true);
  });

  it("makes a new link at each start", async () => {
    const old = token;
    await announceSetup((text) => (printed += text));
    token = /token=([\w-]{43})/.exec(printed)?.[1] ?? "";
    expect(await isSetupToken(old)).toBe(false);
    expect(await isSetupToken(token)).toBe(true);
  });

  it("is guarded by the link", async () => {
    for (const wrong of [undefined, "", "short", newLinkToken()])
      expect(await isSetupToken(wrong)).toBe(false);
    await expect(complete(newLinkToken())).rejects.toMatchObject({ code: "forbidden" });
    expect(await isSetUp()).toBe(false);
  });

  it("leaves the link usable after a weak password or a failing audit log", async () => {
    await expect(completeSetup({ ...answers, token, password: "short" }, requestInfo)).rejects.toMatchObject({
      code: "invalid",
    });
    await whileAuditLogRefuses(async () => {
      await expect(complete(token)).rejects.toThrow();
    });
    expect(await db().organisation.count()).toBe(0);
    expect(await isSetupToken(token)).toBe(true);
  });

  it("makes one organisation and one administrator, however often it is sent", async () => {
    const results = await Promise.allSettled([complete(token), complete(token), complete(token)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [member, ...others] = await db().member.findMany({ include: { organisation: true } });
    expect(others).toEqual([]);
    expect(member).toMatchObject({
      role: "administrator",
      email: answers.email,
      organisation: { name: answers.organisation, timezone: "Asia/Shanghai" },
    });
    expect(await verifyPassword(member?.passwordHash ?? null, answers.password)).toBe(true);
    expect(await auditTrail(member?.organisationId ?? "")).toMatchObject([
      { action: "organisation.create", actorMemberId: member?.id },
    ]);
  });

  it("is over for good", async () => {
    expect(await isSetUp()).toBe(true);
    await announceSetup((text) => (printed += text));
    expect(printed).toBe("");
    expect(await isSetupToken(token)).toBe(false);
    await expect(complete(token)).rejects.toMatchObject({ code: "conflict" });
  });
});
