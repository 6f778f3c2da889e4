// P1: what every agent may do, 60 permissions each, a deny beating every grant.
import { importEngine } from "../engine.mjs";
import { importGenerator } from "../generator.mjs";

const JOIN = `SELECT ar.a AS a, rp.p AS p FROM agent_role ar JOIN role_perm rp ON rp.r = ar.r
  GROUP BY ar.a, rp.p HAVING max(rp.deny) = 0`;
const TABLES = ["agent_role(a INTEGER, r INTEGER)", "role_perm(r INTEGER, p INTEGER, deny INTEGER)"];

export const matrix = {
  id: "P1",
  title: "Permission matrix, agents × 60",
  answer: "number of allowed cells",
  baseline: "inlet",
  contestants: {
    inlet: {
      label: "Inlet, `agentMatrix` of fresh facts",
      async prepare({ snapshot }) {
        const { Facts } = await importEngine("facts");
        const { hydrate } = await importEngine("hydrate");
        const { agentMatrix } = await importEngine("permission-matrix");
        const hydrated = hydrate(snapshot);
        return () => countAllowed(agentMatrix(new Facts(hydrated)).rows);
      },
    },
    kernel: {
      label: "bitset kernel, columns made from the objects (the generator's own; goal P2)",
      atLeast: 1 / 1.3,
      prepare: kernel,
    },
    duckdb: { label: "DuckDB, one thread", atLeast: 3.5, prepare: duckdb },
    sqlite: { label: "SQLite (better-sqlite3)", atLeast: 15, prepare: sqlite },
    casl: { label: "CASL, an ability per agent", atLeast: 12, prepare: casl },
    "json-logic-engine": { label: "json-logic-engine, compiled", sample: 1000, prepare: jsonLogicEngine },
    "json-rules-engine": { label: "json-rules-engine", sample: 200, atLeast: 1000, prepare: jsonRulesEngine },
  },
  /** Counted with plain sets, apart from every contestant. */
  expected({ company, agents }) {
    const roles = new Map(company.roles.map((role) => [role.id, role]));
    let allowed = 0;
    for (const { roleIds } of agents) {
      const held = roleIds.map((id) => roles.get(id));
      const granted = new Set(held.flatMap(({ allow }) => allow));
      for (const permission of held.flatMap(({ deny }) => deny)) granted.delete(permission);
      allowed += granted.size;
    }
    return allowed;
  },
};

function countAllowed(rows) {
  let allowed = 0;
  for (const { cells } of rows) {
    for (let at = 0; at < cells.length; at += 1) if ((cells.charCodeAt(at) | 32) === 97) allowed += 1;
  }
  return allowed;
}

function numbered({ company, agents }) {
  const roles = new Map(company.roles.map(({ id }, at) => [id, at]));
  const permissions = new Map(company.permissions.map((id, at) => [id, at]));
  const held = agents.flatMap(({ roleIds }, at) => roleIds.map((id) => [at, roles.get(id)]));
  const grants = company.roles.flatMap(({ allow, deny }, at) => [
    ...allow.map((id) => [at, permissions.get(id), 0]),
    ...deny.map((id) => [at, permissions.get(id), 1]),
  ]);
  return { held, grants };
}

async function kernel({ company }) {
  const { compile, effective, effSum } = await importGenerator("lib");
  return () => effSum(effective(compile(company)).eff);
}

async function duckdb(world) {
  const { openDuckdb } = await import("../databases.mjs");
  const { held, grants } = numbered(world);
  const database = await openDuckdb(TABLES, { agent_role: held, role_perm: grants });
  return async () => {
    await database.run(`CREATE OR REPLACE TABLE effective AS ${JOIN}`);
    const result = await database.runAndReadAll("SELECT count(*)::INTEGER FROM effective");
    return result.getRows()[0][0];
  };
}

async function sqlite(world) {
  const { openSqlite } = await import("../databases.mjs");
  const { held, grants } = numbered(world);
  const indexes = [
    "CREATE INDEX by_agent ON agent_role(a, r)",
    "CREATE INDEX by_role ON role_perm(r, p, deny)",
  ];
  const database = await openSqlite(TABLES, { agent_role: held, role_perm: grants }, indexes);
  return () => {
    database.exec(`DROP TABLE IF EXISTS effective; CREATE TABLE effective AS ${JOIN}`);
    return database.prepare("SELECT count(*) FROM effective").pluck().get();
  };
}

async function casl({ company, agents }) {
  const { createMongoAbility } = await import("@casl/ability");
  const rules = new Map(
    company.roles.map(({ id, allow, deny }) => [
      id,
      {
        allow: allow.map((action) => ({ action, subject: "all" })),
        deny: deny.map((action) => ({ action, subject: "all", inverted: true })),
      },
    ]),
  );
  return () => {
    let allowed = 0;
    for (const { roleIds } of agents) {
      const held = roleIds.map((id) => rules.get(id));
      const ability = createMongoAbility([
        ...held.flatMap((of) => of.allow),
        ...held.flatMap((of) => of.deny),
      ]);
      for (const permission of company.permissions) if (ability.can(permission, "all")) allowed += 1;
    }
    return allowed;
  };
}

async function jsonLogicEngine({ company, agents }) {
  const { LogicEngine } = await import("json-logic-engine");
  const engine = new LogicEngine();
  const roles = new Map(company.roles.map((role) => [role.id, role]));
  const holds = (permission, list) => ({ some: [{ var: "roles" }, { in: [permission, { var: list }] }] });
  const rules = company.permissions.map((permission) =>
    engine.build({ and: [holds(permission, "allow"), { "!": holds(permission, "deny") }] }),
  );
  return () => {
    let allowed = 0;
    for (const { roleIds } of agents) {
      const held = { roles: roleIds.map((id) => roles.get(id)) };
      for (const rule of rules) if (rule(held)) allowed += 1;
    }
    return allowed;
  };
}

async function jsonRulesEngine({ company, agents }) {
  const { Engine, Rule } = await import("json-rules-engine");
  const roles = new Map(company.roles.map((role) => [role.id, role]));
  const engine = new Engine(
    company.permissions.map(
      (permission) =>
        new Rule({
          conditions: {
            all: [
              { fact: "allow", operator: "contains", value: permission },
              { fact: "deny", operator: "doesNotContain", value: permission },
            ],
          },
          event: { type: permission },
        }),
    ),
  );
  return async () => {
    let allowed = 0;
    for (const { roleIds } of agents) {
      const held = roleIds.map((id) => roles.get(id));
      const facts = { allow: held.flatMap((role) => role.allow), deny: held.flatMap((role) => role.deny) };
      allowed += (await engine.run(facts)).events.length;
    }
    return allowed;
  };
}
