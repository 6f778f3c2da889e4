// P5: for every channel and each of the 168 hours of the week, who can receive a message.
import { importEngine } from "../engine.mjs";
import { importGenerator } from "../generator.mjs";

export const week = {
  id: "P5",
  title: "Proof of the week, channels × 168 hours",
  answer: "pairs of an hour and a person who can receive in it",
  baseline: "inlet",
  contestants: {
    inlet: {
      label: "Inlet, `proveWeek` of fresh facts, which counts and names on demand",
      prepare: (world) =>
        proving(world, ({ letters }) => letters.witnesses.reduce((sum, count) => sum + count, 0)),
    },
    named: {
      label: "Inlet, and every witness of every hour named",
      prepare: (world) =>
        proving(world, ({ hours }) => hours.reduce((sum, { witnesses }) => sum + witnesses.length, 0)),
    },
    one: {
      label: "Inlet, the witnesses of one hour of one channel, in a proof that is there",
      atMost: 0.01,
      anyAnswer: true,
      prepare: oneHour,
    },
    duckdb: { label: "DuckDB, handed permissions and shift profiles", atLeast: 5, prepare: duckdb },
    sqlite: { label: "SQLite, handed permissions and shift profiles", atLeast: 8, prepare: sqlite },
    sets: { label: "careful TypeScript: sets and arrays of hours", atLeast: 8, prepare: sets },
    kernel: {
      label: "counting kernel over columns (the generator's own)",
      atLeast: 1 / 1.3,
      prepare: kernel,
    },
  },
  async expected(world) {
    return (await kernel(world))();
  },
};

async function proving({ snapshot }, count) {
  const { Facts } = await importEngine("facts");
  const { hydrate } = await importEngine("hydrate");
  const { proveWeek } = await importEngine("proof/week");
  const hydrated = hydrate(snapshot);
  const at = Date.parse(snapshot.takenAt);
  return () => proveWeek(new Facts(hydrated), at).reduce((sum, proof) => sum + count(proof), 0);
}

/** Of the channel with the most people; every run asks for another hour, because a list that was asked for is kept. */
async function oneHour({ snapshot }) {
  const { Facts } = await importEngine("facts");
  const { hydrate } = await importEngine("hydrate");
  const { proveWeek } = await importEngine("proof/week");
  const most = ({ letters }) => Math.max(...letters.witnesses);
  const week = proveWeek(new Facts(hydrate(snapshot)), Date.parse(snapshot.takenAt));
  const { hours } = week.reduce((best, proof) => (most(proof) > most(best) ? proof : best));
  let next = 0;
  return () => hours[next++ % hours.length].witnesses.length;
}

/** The reference columns: they count and name nobody, so they are the limit rather than a rival. */
async function kernel({ company }) {
  const { compile, effective, compileReach, reach } = await importGenerator("lib");
  return () => {
    const columns = compile(company);
    const { eff } = effective(columns);
    const counts = reach(columns, compileReach(columns), eff);
    let pairs = 0;
    for (let at = 0; at < counts.length; at += 8) pairs += counts[at];
    return pairs;
  };
}

const TABLES = [
  "agent(a INTEGER, able INTEGER, x INTEGER)",
  "member(t INTEGER, a INTEGER)",
  "channel(c INTEGER, everyone INTEGER)",
  "target(c INTEGER, t INTEGER)",
  "opening(c INTEGER, h INTEGER)",
  "shift(x INTEGER, h INTEGER)",
];
const QUERY = `WITH reached AS (
    SELECT target.c c, member.a a FROM target JOIN member ON member.t = target.t
    UNION SELECT channel.c, agent.a FROM channel CROSS JOIN agent WHERE channel.everyone = 1),
  able AS (SELECT reached.c c, agent.x x, count(*) n FROM reached
    JOIN agent ON agent.a = reached.a WHERE agent.able = 1 GROUP BY 1, 2)
  SELECT able.c, opening.h, CAST(sum(able.n) AS INTEGER) FROM able
    JOIN opening ON opening.c = able.c JOIN shift ON shift.x = able.x AND shift.h = opening.h GROUP BY 1, 2`;

async function rowsFor({ company }) {
  const { compile, effective, compileReach, weekMask } = await importGenerator("lib");
  const columns = compile(company);
  const { eff } = effective(columns);
  const { prof, on, P } = compileReach(columns);
  const teams = new Map(company.teams.map(({ id }, at) => [id, at]));
  const word = company.permissions.indexOf("conversation.receive");
  const isAble = (at) => company.agents[at].active && ((eff[2 * at + (word >> 5)] >>> (word & 31)) & 1) === 1;
  const hours = [...Array(168).keys()];
  return {
    agent: company.agents.map((_, at) => [at, isAble(at) ? 1 : 0, prof[at]]),
    member: company.agents.flatMap(({ teamIds }, at) => teamIds.map((id) => [teams.get(id), at])),
    channel: company.channels.map(({ teamIds }, at) => [at, teamIds.length === 0 ? 1 : 0]),
    target: company.channels.flatMap(({ teamIds }, at) => teamIds.map((id) => [at, teams.get(id)])),
    opening: company.channels.flatMap((channel, at) => {
      const open = new Uint32Array(6);
      weekMask(channel.hours, channel.utcOffset, open, 0);
      return hours.filter((hour) => ((open[hour >> 5] >>> (hour & 31)) & 1) === 1).map((hour) => [at, hour]);
    }),
    shift: [...Array(P).keys()].flatMap((x) =>
      hours.filter((hour) => on[hour * P + x]).map((hour) => [x, hour]),
    ),
  };
}

const total = (rows) => rows.reduce((sum, [, , count]) => sum + count, 0);

async function duckdb(world) {
  const { openDuckdb } = await import("../databases.mjs");
  const database = await openDuckdb(TABLES, await rowsFor(world));
  return async () => total((await database.runAndReadAll(QUERY)).getRows());
}

async function sqlite(world) {
  const { openSqlite } = await import("../databases.mjs");
  const database = await openSqlite(TABLES, await rowsFor(world), [
    "CREATE INDEX i1 ON agent(a, able, x)",
    "CREATE INDEX i2 ON member(t, a)",
    "CREATE INDEX i3 ON opening(c, h)",
    "CREATE INDEX i4 ON shift(x, h)",
  ]);
  const query = database.prepare(QUERY).raw();
  return () => total(query.all());
}

/** What one writes with maps, sets and care, without columns. */
function sets({ company }) {
  return () => {
    const roles = new Map(company.roles.map((role) => [role.id, role]));
    const byTeam = new Map();
    const able = [];
    for (const agent of company.agents) {
      const held = agent.roleIds.map((id) => roles.get(id));
      const may = held.some(({ allow }) => allow.includes("conversation.receive"));
      const mayNot = held.some(({ deny }) => deny.includes("conversation.receive"));
      if (!agent.active || !may || mayNot || !agent.push.enabled || agent.push.token === "") continue;
      const person = { hours: hoursOf(agent.schedule, agent.utcOffset) };
      able.push(person);
      for (const id of agent.teamIds) {
        const list = byTeam.get(id);
        if (list) list.push(person);
        else byTeam.set(id, [person]);
      }
    }
    let pairs = 0;
    for (const { teamIds, hours, utcOffset } of company.channels) {
      const people = teamIds.length === 0 ? able : new Set(teamIds.flatMap((id) => byTeam.get(id) ?? []));
      const open = hoursOf(hours, utcOffset);
      for (const person of people) {
        for (let hour = 0; hour < 168; hour += 1) pairs += open[hour] & person.hours[hour];
      }
    }
    return pairs;
  };
}

function hoursOf(spans, utcOffset) {
  const hours = new Uint8Array(168);
  for (const { day, from, to } of spans) {
    for (let hour = from / 60; hour < to / 60; hour += 1)
      hours[(day * 24 + hour - utcOffset + 336) % 168] = 1;
  }
  return hours;
}
