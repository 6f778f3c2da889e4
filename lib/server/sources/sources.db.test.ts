import "@/lib/testing/connector-env";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeLhc, refuse } from "@/lib/connectors/livehelperchat/testing/fake-lhc";
import { fakeChatwoot } from "@/lib/connectors/chatwoot/testing/fake-chatwoot";
import { startFakePlatform, type FakePlatform } from "@/lib/connectors/testing/fake-platform";
import { db } from "@/lib/server/db";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import {
  DATABASE_PASSWORD,
  everythingStored,
  LHC_KEY,
  makeChatwootSource,
  makeLhcSource,
} from "@/lib/testing/sources";
import { archiveSource } from "./archive";
import { createSource } from "./create";
import { getSource, listSources } from "./list";
import { scheduleSource } from "./schedule";
import { openCredentials } from "./secret";
import { updateSource } from "./update";

const URL = "https://chat.example.com";
const DATABASE = { host: "db.example.com", port: 3306, user: "ro", name: "lhc" };

describeOnDatabases("sources", () => {
  let platform: FakePlatform;
  beforeAll(async () => {
    const [lhc, chatwoot] = [fakeLhc(), fakeChatwoot()];
    platform = await startFakePlatform((request) =>
      request.headers.authorization === `Basic ${Buffer.from("svc.audit:dead").toString("base64")}`
        ? refuse("Authorization failed!", 400)
        : (lhc(request) ?? chatwoot(request)),
    );
  });
  afterAll(() => platform.close());

  const credentialsOf = async (id: string) =>
    openCredentials(await db().source.findUniqueOrThrow({ where: { id } }));
  const withDatabase = async () => {
    const ctx = await makeContext();
    const id = await makeLhcSource(ctx, URL, {
      settings: { database: DATABASE },
      credentials: { databasePassword: DATABASE_PASSWORD },
    });
    return { ctx, id };
  };

  describe("connecting", () => {
    it("seals the credentials, tells them to nobody, and says who connected what", async () => {
      const { ctx, id } = await withDatabase();
      expect(await credentialsOf(id)).toEqual({ apiKey: LHC_KEY, databasePassword: DATABASE_PASSWORD });
      const told = [await everythingStored(ctx.organisation.id), await listSources(ctx)];
      told.push(JSON.stringify(await getSource(ctx, { sourceId: id })));
      expect(JSON.stringify(told)).not.toContain("planted");
      expect(await getSource(ctx, { sourceId: id })).toMatchObject({
        kind: "livehelperchat",
        hasSecret: true,
        settings: { url: URL, username: "svc.audit", timezone: "Asia/Shanghai", database: DATABASE },
        pulls: [],
        ledger: null,
      });
      expect(await auditTrail(ctx.organisation.id)).toMatchObject([
        {
          action: "source.create",
          targetId: id,
          actorName: ctx.actor.name,
          after: { kind: "livehelperchat" },
        },
      ]);
    });

    it("keeps a ciphertext from opening in another row", async () => {
      const ctx = await makeContext();
      const [first, second] = [await makeLhcSource(ctx, URL), await makeChatwootSource(ctx, URL)];
      const { secretCiphertext } = await db().source.findUniqueOrThrow({ where: { id: first } });
      await db().source.update({ where: { id: second }, data: { secretCiphertext } });
      await expect(credentialsOf(second)).rejects.toThrow(/does not open/);
    });

    it.each([
      [
        "an address that is none",
        { url: "chat.example.com", username: "a" },
        { apiKey: "k" },
        "settings.url",
      ],
      [
        "a password in the address",
        { url: "https://a:b@x.example", username: "a" },
        { apiKey: "k" },
        "settings.url",
      ],
      [
        "an unknown time zone",
        { url: URL, username: "a", timezone: "Mars" },
        { apiKey: "k" },
        "settings.timezone",
      ],
      ["a missing key", { url: URL, username: "a" }, {}, "credentials.apiKey"],
      [
        "a port that is none",
        { url: URL, username: "a", database: { ...DATABASE, port: 99999 } },
        { apiKey: "k" },
        "settings.database.port",
      ],
    ])("refuses %s at its field", async (_what, settings, credentials, field) => {
      const ctx = await makeContext();
      const input = { kind: "livehelperchat" as const, name: "x", settings, credentials };
      const refusal = await createSource(ctx, input).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: "invalid" });
      expect(Object.keys((refusal as { details: { fieldKeys: object } }).details.fieldKeys)).toEqual([field]);
      expect(await listSources(ctx)).toEqual([]);
    });
  });

  describe("changing", () => {
    it("changes the name and replaces one credential, keeping the other", async () => {
      const { ctx, id } = await withDatabase();
      await updateSource(ctx, {
        sourceId: id,
        name: "新名称",
        credentials: { apiKey: "another-planted-key" },
      });
      expect(await credentialsOf(id)).toEqual({
        apiKey: "another-planted-key",
        databasePassword: DATABASE_PASSWORD,
      });
      const [, entry] = await auditTrail(ctx.organisation.id);
      expect(entry).toMatchObject({
        action: "source.update",
        before: { name: "客服中心" },
        after: { name: "新名称", replacedCredentials: true },
      });
      expect(await everythingStored(ctx.organisation.id)).not.toContain("planted");
    });

    it("does not need the credential again when the address stays", async () => {
      const { ctx, id } = await withDatabase();
      const settings = { url: URL, username: "other", timezone: "Asia/Tokyo", database: DATABASE };
      await updateSource(ctx, { sourceId: id, settings });
      expect((await getSource(ctx, { sourceId: id })).settings).toMatchObject({ username: "other" });
      expect(await credentialsOf(id)).toMatchObject({ apiKey: LHC_KEY, databasePassword: DATABASE_PASSWORD });
    });

    it.each([
      ["the address", { url: "https://elsewhere.example" }, DATABASE, "credentials.apiKey"],
      ["the path", { url: `${URL}/tenant-2` }, DATABASE, "credentials.apiKey"],
      [
        "the database's host",
        { url: URL },
        { ...DATABASE, host: "elsewhere.example" },
        "credentials.databasePassword",
      ],
      ["the database's encryption", { url: URL }, { ...DATABASE, tls: true }, "credentials.databasePassword"],
    ])("asks for the credential again when %s changes", async (_what, more, database, field) => {
      const { ctx, id } = await withDatabase();
      const settings = { username: "svc.audit", ...more, database };
      const refusal = await updateSource(ctx, { sourceId: id, settings }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        code: "invalid",
        details: { fieldKeys: { [field]: expect.any(String) } },
      });
      expect((await getSource(ctx, { sourceId: id })).settings).toMatchObject({
        url: URL,
        database: DATABASE,
      });
      const credentials = { apiKey: "entered-again", databasePassword: "entered-again-too" };
      await updateSource(ctx, { sourceId: id, settings, credentials });
      expect(await credentialsOf(id)).toEqual(credentials);
    });

    it("forgets the password of a database that is no longer asked", async () => {
      const { ctx, id } = await withDatabase();
      await updateSource(ctx, { sourceId: id, settings: { url: URL, username: "svc.audit" } });
      expect(await credentialsOf(id)).toEqual({ apiKey: LHC_KEY });
    });

    it("forgets the credentials of an archived source and takes it off the list", async () => {
      const ctx = await makeContext();
      const id = await makeLhcSource(ctx, URL);
      const pull = { organisationId: ctx.organisation.id, sourceId: id };
      const { id: pullId } = await db().pull.create({ data: pull });
      await archiveSource(ctx, { sourceId: id });
      expect(await listSources(ctx)).toEqual([]);
      expect(await db().source.findUnique({ where: { id } })).toMatchObject({
        secretCiphertext: null,
        schedule: null,
      });
      expect(await db().pull.findUnique({ where: { id: pullId } })).toMatchObject({ status: "cancelled" });
      expect((await auditTrail(ctx.organisation.id)).at(-1)).toMatchObject({
        action: "source.archive",
        targetId: id,
      });
      await expect(getSource(ctx, { sourceId: id })).rejects.toMatchObject({ code: "not-found" });
    });
  });

  describe("scheduling", () => {
    it("sets, shows and clears the times", async () => {
      const ctx = await makeContext();
      const id = await makeLhcSource(ctx, URL);
      await scheduleSource(ctx, { sourceId: id, schedule: "0 6 * * *", timezone: "Asia/Shanghai" });
      const shown = await getSource(ctx, { sourceId: id });
      expect(shown).toMatchObject({ schedule: "0 6 * * *", scheduleTimezone: "Asia/Shanghai" });
      expect(shown.nextPullAt).toMatch(/T22:00:00/);
      await scheduleSource(ctx, { sourceId: id, schedule: null, timezone: "Asia/Shanghai" });
      expect(await getSource(ctx, { sourceId: id })).toMatchObject({ schedule: null, nextPullAt: null });
      expect((await auditTrail(ctx.organisation.id)).slice(1)).toMatchObject([
        { action: "source.schedule", after: { schedule: "0 6 * * *", timezone: "Asia/Shanghai" } },
        { action: "source.schedule", before: { schedule: "0 6 * * *" }, after: { schedule: null } },
      ]);
    });

    it.each(["0 6 * *", "0 6 * * * *", "61 * * * *", "0 0 31 2 *", "daily"])(
      "refuses %s",
      async (schedule) => {
        const ctx = await makeContext();
        const id = await makeLhcSource(ctx, URL);
        const refused = scheduleSource(ctx, { sourceId: id, schedule, timezone: "Asia/Shanghai" });
        await expect(refused).rejects.toMatchObject({ key: "sources.problems.schedule" });
      },
    );
  });
});
