import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { beforeAll, expect, it } from "vitest";
import { FRAME_HEAD, FRAME_KINDS, TableExportQuery } from "@/lib/contracts/table-export";
import type { Context } from "@/lib/server/context";
import { importSample } from "@/lib/server/imports/import-sample";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { exported } from "@/lib/testing/exported";
import { agentTable } from "@/lib/server/agents/table";
import { channelTable } from "@/lib/server/channels/table";
import { findingTable } from "@/lib/server/findings/table";
import { invitationTable } from "@/lib/server/invitations/table";
import type { TableDefinition } from "./define-table";
import { exportTable } from "./export-table";

type AnyTable = TableDefinition<unknown, unknown>;

// Every file that defines tables, so that a new one is asked as well.
const modules = import.meta.glob<Record<string, unknown>>("../**/*table.ts", { eager: true });
const tables = Object.entries(modules)
  .filter(([file]) => !file.includes("/exports/"))
  .flatMap(([, exports]) => Object.values(exports))
  .filter((one): one is AnyTable => typeof one === "object" && one !== null && "permission" in one);

describeOnDatabases("exports", () => {
  let ctx: Context;
  let asked: Record<string, Record<string, string>>;

  beforeAll(async () => {
    ctx = await makeContext();
    await importSample(ctx);
    const snapshots = await db().snapshot.findMany({
      where: { organisationId: ctx.organisation.id },
      orderBy: { takenAt: "desc" },
    });
    const [newest, before] = snapshots;
    const agents = JSON.parse((await exported(ctx, agentTable, { format: "json" })).text) as { id: string }[];
    const channels = JSON.parse((await exported(ctx, channelTable, { format: "json" })).text) as {
      id: string;
    }[];
    const snapshotId = newest?.id ?? "";
    asked = {
      "agent-channels": { agentId: agents[0]?.id ?? "" },
      "channel-agents": { channelId: channels[0]?.id ?? "" },
      "finding-groups": { by: "rule" },
      settings: { area: "push", section: "devices" },
      section: { snapshotId, section: "agents" },
      ledger: { snapshotId },
      changes: { from: before?.id ?? "", to: snapshotId },
      pulls: { sourceId: newest?.sourceId ?? "" },
    };
  });

  const needsMore = ["follow-ups", "deliveries"];

  it("tell the same records in every format, twice alike, and say so in the audit log", async () => {
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables.filter(({ id }) => !needsMore.includes(id))) {
      const query = { ...asked[table.id], language: "en" };
      const csv = await exported(ctx, table, query);
      const records = JSON.parse((await exported(ctx, table, { ...query, format: "json" })).text) as object[];
      const [sheet] = await readExcelFile((await exported(ctx, table, { ...query, format: "xlsx" })).bytes);
      const lines = parse(csv.text, { bom: true }) as string[][];
      expect.soft(records, table.id).toHaveLength(csv.rows);
      expect.soft(lines, table.id).toHaveLength(csv.rows + 1);
      expect.soft(sheet?.data, table.id).toHaveLength(csv.rows + 1);
      const keys = Object.keys(records[0] ?? {});
      expect.soft(new Set(lines[0]).size, table.id).toBe(lines[0]?.length);
      if (records.length > 0) expect.soft(keys, table.id).toHaveLength(lines[0]?.length ?? 0);
      expect.soft((await exported(ctx, table, query)).bytes.equals(csv.bytes), table.id).toBe(true);
    }
    const row = await db().auditLog.findFirst({
      where: { organisationId: ctx.organisation.id, action: "export.create", targetId: "findings" },
      orderBy: { id: "desc" },
    });
    expect(row).toMatchObject({ after: { format: "csv", rows: expect.any(Number) as number } });
  });

  it("hold what the filters leave, in the order that was chosen", async () => {
    const shown = async (query: Record<string, string>) =>
      JSON.parse((await exported(ctx, channelTable, { ...query, format: "json" })).text) as {
        name: string;
        now: string;
        darkHours: number;
      }[];
    const refuted = await shown({ now: "REFUTED", sort: "-dark" });
    expect(refuted.length).toBeGreaterThan(0);
    expect(refuted.every(({ now }) => now === "REFUTED")).toBe(true);
    const hours = refuted.map(({ darkHours }) => darkHours);
    expect(hours).toEqual(hours.toSorted((a, b) => b - a));
    expect((await shown({ sort: "dark" })).map(({ darkHours }) => darkHours)[0]).toBe(0);
    const row = await db().auditLog.findFirst({
      where: { organisationId: ctx.organisation.id, targetId: "channels" },
      orderBy: { id: "desc" },
    });
    expect(row?.after).toMatchObject({ filter: "sort=dark" });
  });

  it("know nothing of another organisation", async () => {
    const stranger = await makeContext();
    const { source } = JSON.parse(
      (await exported(ctx, findingTable, { format: "json", language: "en" })).text,
    ) as { source?: string };
    expect(source).toBeUndefined();
    for (const table of tables.filter(({ id }) => !needsMore.includes(id))) {
      const text = await exported(stranger, table, { ...asked[table.id], format: "json" }).then(
        (file) => file.text,
        (error: unknown) => {
          expect.soft(error, table.id).toMatchObject({ code: "not-found" });
          return "";
        },
      );
      const isOwn = ["members", "sessions"].includes(table.id);
      if (!isOwn) expect.soft(["", "[]\n"], table.id).toContain(text);
    }
  });

  it("are refused to those who may not read the list", async () => {
    await expect(exported(await makeContext("auditor"), invitationTable)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("end with a last word, and without it when reading stops half way", async () => {
    const response = await exportTable(ctx, findingTable, {
      query: findingTable.query.parse({}),
      exported: TableExportQuery.parse({}),
      isFramed: true,
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const last = bytes.subarray(-FRAME_HEAD);
    expect(last[0]).toBe(FRAME_KINDS.end);
    expect(last.readUInt32BE(1)).toBe(Number(response.headers.get("inlet-rows")));

    const broken: AnyTable = {
      ...(findingTable as AnyTable),
      open: () =>
        Promise.resolve({
          total: 3,
          rows: (function* () {
            yield {};
            throw new Error("the database went away");
          })(),
        }),
      columns: () => [{ key: "a", header: "A", value: () => 1 }],
    };
    const ask = (isFramed: boolean) =>
      exportTable(ctx, broken, { query: {}, exported: TableExportQuery.parse({}), isFramed });
    const framed = Buffer.from(await (await ask(true)).arrayBuffer());
    expect(framed.at(0)).toBe(FRAME_KINDS.failed);
    await expect((await ask(false)).arrayBuffer()).rejects.toThrow();
  });
});
