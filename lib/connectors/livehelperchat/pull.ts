import { createHash } from "node:crypto";
import type { ConnectorContext } from "../connector";
import { inParallel } from "../in-parallel";
import { readList, type Listing } from "./listing";
import type { LhcRaw, Unread } from "./raw";
import { RefusedError } from "./refusal";
import { connectRest, type LhcRest } from "./rest";
import { BotRow, DepartmentId, DepartmentRow, UserRow } from "./rows";
import type { LhcCredentials, LhcSettings } from "./settings";
import { readSql, type SqlRead } from "./sql-source";
import { onlyListed } from "./table-list";

type Context = ConnectorContext<LhcSettings, LhcCredentials>;

/** Open questions go out four at a time; everything that carries the key goes out alone. */
const PARALLEL = 4;

export async function pull(context: Context): Promise<LhcRaw> {
  const { settings, progress, now } = context;
  progress({ step: "connect", done: 0, total: 1 });
  const rest = await connectRest(context);
  const users = await readList(rest, "getusers", {
    row: UserRow,
    onPage: (done) => progress({ step: "agents", done }),
  });
  const departments = await readList(rest, "departments", {
    row: DepartmentRow,
    onPage: (done) => progress({ step: "channels", done }),
  });
  const bots = await orRefused(readList(rest, "bots", { row: BotRow }));
  const second = await readSecondSource(context);
  const active = users.rows.filter((row) => Number(row.disabled) !== 1);
  const userDepartments = second?.tables.lh_userdep ? null : await readMemberships(rest, active, context);
  const departmentOnline = await askOnline(
    "channelLoad",
    departments.rows,
    (id) => `isonlinedepartment/${id}?exclude_bot=true`,
  );
  const userOnline = await askOnline("presence", active, (id) => `isonlineuser/${id}`);
  const takenAt = now().toISOString();
  return {
    organisation: organisationOf(settings),
    takenAt,
    onlineAt: takenAt,
    users,
    departments,
    bots,
    userDepartments,
    userOnline,
    departmentOnline,
    tables: second?.tables ?? null,
    tablesUnread: second?.unread ?? {},
  };

  async function askOnline(
    step: "presence" | "channelLoad",
    rows: Listing["rows"],
    path: (id: string) => string,
  ) {
    const answers: Record<string, boolean | null> = {};
    let done = 0;
    await inParallel(
      PARALLEL,
      rows.map((row) => String(row.id)),
      async (id) => {
        answers[id] = await rest.isOnline(path(id));
        progress({ step, done: ++done, total: rows.length });
      },
    );
    return answers;
  }
}

async function readSecondSource(context: Context): Promise<SqlRead | null> {
  if (context.tables) return { tables: onlyListed(context.tables), unread: {} };
  const { database } = context.settings;
  if (!database) return null;
  context.progress({ step: "roles", done: 0 });
  return readSql(context, database);
}

async function readMemberships(rest: LhcRest, users: Listing["rows"], { progress }: Context) {
  const byUser: Record<string, Listing> = {};
  const single = users.filter((row) => Number(row.all_departments) !== 1);
  for (const [index, row] of single.entries()) {
    const id = String(row.id);
    byUser[id] = await readList(rest, "user_departments", { row: DepartmentId, query: { user_id: id } });
    progress({ step: "memberships", done: index + 1, total: single.length });
  }
  return byUser;
}

/** A missing permission or an older version costs one part of the snapshot, not all of it. */
async function orRefused(listing: Promise<Listing>): Promise<Listing | Unread> {
  try {
    return await listing;
  } catch (error) {
    if (error instanceof RefusedError && error.kind !== "credential") return { refused: error.kind };
    throw error;
  }
}

function organisationOf({ url, name, timezone }: LhcSettings) {
  const { host, pathname } = new URL(url);
  const id = createHash("sha256").update(`${host}${pathname}`).digest("hex").slice(0, 12);
  return { id, name: name || host, timezone };
}
