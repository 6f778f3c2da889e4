import { connect } from "node:net";
import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import type { ConnectorContext } from "../connector";
import { ConnectorError } from "../connector-error";
import { cancelled } from "../http/failures";
import type { Tables } from "../tables";
import type { DatabaseSettings, LhcCredentials, LhcSettings } from "./settings";
import { TABLES, type TableSpec } from "./table-list";

export type SqlRead = { tables: Tables; unread: Record<string, string> };
type Context = ConnectorContext<LhcSettings, LhcCredentials>;

const CONNECT_MS = 5_000;
const QUERY_MS = 30_000;

/** `structure` asks whether the tables may be read, without reading a row. */
type Depth = "rows" | "structure";

/** Reads the documented tables in one read-only transaction, so that they agree with each other. */
export async function readSql(
  context: Context,
  database: DatabaseSettings,
  depth: Depth = "rows",
): Promise<SqlRead> {
  const connection = await open(context, database);
  const stop = () => connection.destroy();
  context.signal.addEventListener("abort", stop, { once: true });
  try {
    await connection.query("start transaction with consistent snapshot, read only");
    return await readTables(connection, context, depth);
  } catch (error) {
    throw context.signal.aborted ? cancelled() : failed(database.host, error);
  } finally {
    context.signal.removeEventListener("abort", stop);
    connection.destroy();
  }
}

async function open({ guard, credentials }: Context, database: DatabaseSettings): Promise<Connection> {
  const { host, port, user, name, tls } = database;
  const [pinned] = await guard.resolve(host, port);
  try {
    return await createConnection({
      host,
      port,
      user,
      password: credentials.databasePassword ?? "",
      database: name,
      // To the address the guard judged; `host` stays the name that a certificate must carry.
      stream: () => connect({ host: pinned?.address ?? "", port }),
      ssl: tls ? { rejectUnauthorized: true, verifyIdentity: true } : undefined,
      connectTimeout: CONNECT_MS,
      charset: "utf8mb4",
      dateStrings: true,
      flags: ["-LOCAL_FILES"],
    });
  } catch (error) {
    throw failed(host, error);
  }
}

async function readTables(connection: Connection, { signal }: Context, depth: Depth): Promise<SqlRead> {
  const observedAt = await serverTime(connection);
  const read: SqlRead = { tables: {}, unread: {} };
  for (const spec of TABLES) {
    if (signal.aborted) throw cancelled();
    const rows = await selectRows(connection, depth === "rows" ? spec : { ...spec, limit: 0 });
    if (Array.isArray(rows)) read.tables[spec.table] = { rows, observedAt };
    else read.unread[spec.table] = rows.refused;
  }
  return read;
}

/** Presence compares with the platform's clock, and the database's is nearest to it. */
async function serverTime(connection: Connection): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>("select unix_timestamp() as seconds");
  return new Date(Number(rows[0]?.seconds) * 1000).toISOString();
}

/** Missing table, missing column, no right to read it: the table is unread, the others go on. */
const REFUSALS = new Set([
  "ER_NO_SUCH_TABLE",
  "ER_BAD_FIELD_ERROR",
  "ER_TABLEACCESS_DENIED_ERROR",
  "ER_COLUMNACCESS_DENIED_ERROR",
]);

async function selectRows(
  connection: Connection,
  spec: TableSpec,
): Promise<RowDataPacket[] | { refused: string }> {
  try {
    return await select(connection, spec);
  } catch (error) {
    const code = codeOf(error);
    if (!REFUSALS.has(code)) throw error;
    // A computed column reads something that a careful administrator may have withheld.
    if (spec.computed && code === "ER_COLUMNACCESS_DENIED_ERROR") {
      return selectRows(connection, { ...spec, computed: undefined });
    }
    return { refused: code };
  }
}

async function select(connection: Connection, spec: TableSpec): Promise<RowDataPacket[]> {
  const names = [
    ...spec.columns.map((name) => `\`${name}\``),
    ...Object.entries(spec.computed ?? {}).map(([name, sql]) => `${sql} as \`${name}\``),
  ];
  const sql = [
    `select ${names.join(", ")} from \`${spec.table}\``,
    spec.where && `where ${spec.where}`,
    spec.orderBy && `order by ${spec.orderBy}`,
    `limit ${spec.limit}`,
  ];
  const [rows] = await connection.query<RowDataPacket[]>({
    sql: sql.filter(Boolean).join(" "),
    timeout: QUERY_MS,
  });
  return rows;
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}

function failed(host: string, error: unknown): ConnectorError {
  if (error instanceof ConnectorError) return error;
  const code = codeOf(error) || "connection failed";
  return new ConnectorError(
    "database-failed",
    {
      zh: `数据库 ${host} 无法读取（${code}）。`,
      en: `The database at ${host} could not be read (${code}).`,
    },
    code.startsWith("ER_ACCESS") || code.startsWith("ER_DBACCESS")
      ? {
          zh: "请检查只读账号的用户名、密码、允许的来源主机和库名。",
          en: "Check the read-only account's name, password, allowed host and database name.",
        }
      : {
          zh: "请检查数据库的主机、端口与网络，以及是否需要启用 TLS。",
          en: "Check the database's host, port and network, and whether it wants TLS.",
        },
  );
}
