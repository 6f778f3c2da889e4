import type { SectionName } from "@/lib/engine/snapshot";
import type { ConnectorContext, SectionAccess, TestReport } from "../connector";
import { RefusedError } from "./refusal";
import { connectRest, type LhcRest } from "./rest";
import type { LhcCredentials, LhcSettings } from "./settings";
import { readSql } from "./sql-source";
import { onlyListed } from "./table-list";
import { missingTables, TABLE_SECTIONS, type TableSection } from "./table-sections";

type Context = ConnectorContext<LhcSettings, LhcCredentials>;

/** What each listing call opens. Presence and load are answered to anybody. */
const CALLS: { path: string; sections: SectionName[] }[] = [
  { path: "getusers", sections: ["agents", "memberships", "presence"] },
  { path: "departments", sections: ["channels", "groups", "routing", "hours", "queues", "channelLoad"] },
  { path: "bots", sections: ["bots"] },
];

/** Asks for one row of each list, and for the tables. Stops at the first sign that the key itself is refused. */
export async function testConnection(context: Context): Promise<TestReport> {
  const rest = await connectRest(context);
  const sections: SectionAccess[] = [];
  for (const { path, sections: opened } of CALLS) {
    const refused = await tryCall(rest, path);
    for (const section of opened) {
      sections.push(
        refused
          ? { section, readable: false, reason: "no-permission", why: refused.text, remedy: refused.remedy }
          : { section, readable: true },
      );
    }
  }
  return { account: context.settings.username, sections: [...sections, ...(await tryTables(context))] };
}

async function tryCall(rest: LhcRest, path: string): Promise<RefusedError | null> {
  try {
    await rest.asAccount(path, { limit: 1, offset: 0 });
    return null;
  } catch (error) {
    if (error instanceof RefusedError && error.kind !== "credential") return error;
    throw error;
  }
}

async function tryTables(context: Context): Promise<SectionAccess[]> {
  const { database } = context.settings;
  const read = context.tables
    ? { tables: onlyListed(context.tables), unread: {} }
    : database
      ? await readSql(context, database, "structure")
      : { tables: null, unread: {} };
  const source = { tables: read.tables, tablesUnread: read.unread };
  return (Object.keys(TABLE_SECTIONS) as TableSection[]).map((section) => {
    const missing = missingTables(section, source);
    return missing ? { section, readable: false, ...missing } : { section, readable: true };
  });
}
