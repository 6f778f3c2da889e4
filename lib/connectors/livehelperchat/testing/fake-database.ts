import { randomBytes } from "node:crypto";
import { createConnection, type Connection } from "mysql2/promise";
import { TABLES } from "../table-list";
import { fakeTables } from "./fake-lhc";

export const DATABASE = { host: "127.0.0.1", port: 3306 };
const ADMIN = { ...DATABASE, user: "root", password: "", connectTimeout: 2000 };

/** A database of one's own with the documented tables, secrets in them, and an account that may only read. */
export type FakeDatabase = {
  name: string;
  user: string;
  password: string;
  /** As the owner: to plant rows or take rights away. */
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
};

export const SECRET_KEY = "canary-api-key";

export async function isDatabaseThere(): Promise<boolean> {
  try {
    await (await createConnection(ADMIN)).end();
    return true;
  } catch {
    return false;
  }
}

export async function createFakeDatabase(): Promise<FakeDatabase> {
  const admin = await createConnection({ ...ADMIN, multipleStatements: true });
  const mark = randomBytes(4).toString("hex");
  const [name, user, password] = [`inlet_lhc_${mark}`, `inlet_ro_${mark}`, `read-only-${mark}`];
  await admin.query(`create database ${name} character set utf8mb4; use ${name}`);
  await fill(admin);
  await admin.query(
    `create user '${user}'@'%' identified by '${password}'; grant select on ${name}.* to '${user}'@'%'`,
  );
  return {
    name,
    user,
    password,
    run: async (sql) => void (await admin.query(sql)),
    async drop() {
      await admin.query(`drop database ${name}; drop user '${user}'@'%'`);
      await admin.end();
    },
  };
}

/** Only what the connector names, plus the columns it must never read. */
async function fill(admin: Connection): Promise<void> {
  const contents = fakeTables();
  for (const { table, columns } of TABLES) {
    const secrets = SECRETS[table] ?? [];
    const all = [...columns, ...secrets.map(([column]) => column)];
    const time = table === "lh_audits" ? ", `time` timestamp default current_timestamp" : "";
    await admin.query(
      `create table ${table} (${all.map((column) => `\`${column}\` text`).join(", ")}${time})`,
    );
    for (const row of contents[table]?.rows ?? []) {
      const known = Object.entries(row).filter(([column]) => columns.includes(column));
      const cells = [...known, ...secrets];
      const names = cells.map(([column]) => `\`${column}\``).join(", ");
      await admin.query(`insert into ${table} (${names}) values (?)`, [cells.map(([, cell]) => cell)]);
    }
  }
  await admin.query("insert into lh_chat_config (identifier, value) values ('mobile_options', 'canary-fcm')");
}

const SECRETS: Record<string, [string, string][]> = {
  lh_abstract_rest_api_key: [["api_key", SECRET_KEY]],
  lh_users_session: [["token", "canary-token"]],
};
