import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ledgerOf } from "@/lib/engine/snapshot";
import { takeSnapshot, testConnection, type RunInput } from "../take-snapshot";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { livehelperchat } from "./livehelperchat";
import { createFakeDatabase, DATABASE, isDatabaseThere, type FakeDatabase } from "./testing/fake-database";
import { fakeLhc } from "./testing/fake-lhc";

const isThere = await isDatabaseThere();

describe.skipIf(!isThere)(
  "read-only database account (skipped without MariaDB or MySQL on 127.0.0.1:3306)",
  () => {
    let platform: FakePlatform;
    let database: FakeDatabase;
    beforeAll(async () => {
      platform = await startFakePlatform(fakeLhc());
    });
    afterAll(() => platform.close());
    beforeEach(async () => {
      database = await createFakeDatabase();
    });
    afterEach(() => database.drop());

    const input = (
      more: { password?: string; name?: string; host?: string; allowPrivate?: string } = {},
    ): RunInput => ({
      settings: {
        url: platform.url,
        username: "svc.audit",
        database: {
          ...DATABASE,
          user: database.user,
          name: more.name ?? database.name,
          host: more.host ?? DATABASE.host,
        },
      },
      credentials: { apiKey: "some-api-key-0123", databasePassword: more.password ?? database.password },
      allowPrivate: more.allowPrivate ?? "127.0.0.1",
      sleep: async () => {},
    });
    const take = (more?: Parameters<typeof input>[0]) => takeSnapshot(livehelperchat, input(more));

    it("reads every documented table and no secret", async () => {
      const snapshot = await take();
      for (const section of [
        "roles",
        "roleGroups",
        "credentials",
        "webhooks",
        "agentPush",
        "blocks",
      ] as const) {
        expect(ledgerOf(snapshot, section).status, section).toBe("complete");
      }
      expect(snapshot.memberships).toMatchObject([{ mode: "full" }, { mode: "full" }, { mode: "full" }]);
      expect(snapshot.credentials?.[0]?.fingerprint).toBe("e3214c483c5b");
      expect(JSON.stringify(snapshot)).not.toContain("canary");
    });

    it("takes the moment of presence from the database's clock", async () => {
      const at = Date.parse(ledgerOf(await take(), "presence").at ?? "");
      expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
    });

    it("reports what the account may not read, and reads the rest", async () => {
      await database.run(`revoke all on ${database.name}.* from '${database.user}'@'%'`);
      await database.run(`grant select on ${database.name}.lh_role to '${database.user}'@'%'`);
      await database.run(`grant select on ${database.name}.lh_rolefunction to '${database.user}'@'%'`);
      await database.run(
        `grant select (id, user_id, active, ip_restrictions) on ${database.name}.lh_abstract_rest_api_key to '${database.user}'@'%'`,
      );
      const snapshot = await take();
      expect(ledgerOf(snapshot, "roles").status).toBe("complete");
      expect(ledgerOf(snapshot, "webhooks")).toMatchObject({
        status: "unavailable",
        reason: "no-permission",
      });
      expect(snapshot.credentials?.[0]?.fingerprint).toMatchObject({ $: "unreadable", reason: "redacted" });
      const report = await testConnection(livehelperchat, input());
      const readable = report.sections.filter((one) => one.readable).map(({ section }) => section);
      expect(readable).toContain("roles");
      expect(readable).not.toContain("webhooks");
    });

    it("a column an older version lacks costs its table only", async () => {
      await database.run("alter table lh_userdep drop column always_on");
      const snapshot = await take();
      expect(ledgerOf(snapshot, "memberships").fields).toHaveProperty("mode");
      expect(ledgerOf(snapshot, "roles").status).toBe("complete");
    });

    it.each([
      ["a wrong password", { password: "wrong-password-000" }, "database-failed"],
      ["a wrong database", { name: "inlet_no_such_database" }, "database-failed"],
      ["an address that is not listed", { host: "127.0.0.2" }, "address-refused"],
    ])("ends with a clear error for %s", async (_case, more, code) => {
      const error = await take(more).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: "ConnectorError", code });
      expect(JSON.stringify(error) + String(error)).not.toContain(database.password);
      expect(JSON.stringify(error) + String(error)).not.toContain("wrong-password-000");
    });
  },
);
