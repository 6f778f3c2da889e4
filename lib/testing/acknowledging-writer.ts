import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { permissionsOf } from "@/lib/access";
import type { Context } from "@/lib/server/context";
import { setDatabase } from "@/lib/server/db";
import { writeEntry } from "@/lib/server/incidents/entries/write";
import { openBuiltIn } from "@/lib/server/open-database";

/**
 * A process for tests to kill: opens the data folder it is given, says which of the incident's entries it finds, and then
 * writes one after the other through the verb, each named on a line of its own once the verb has answered.
 */
const [dataDir = "", incidentId = "", organisationId = "", memberId = ""] = process.argv.slice(2);
const database = await openBuiltIn(dataDir, () => process.exit(1));
setDatabase(database);
const ctx: Context = {
  actor: { id: memberId, name: "王芳", email: "wang.fang@example.com", role: "team_lead" },
  organisation: { id: organisationId, name: "晨光家居", timezone: "Asia/Shanghai" },
  permissions: permissionsOf("team_lead"),
  seat: null,
  request: { ip: "203.0.113.7", userAgent: "vitest", requestId: "request-1" },
  sessionId: "session-1",
  token: null,
};
const say = (line: string) => writeSync(1, `${line}\n`);
const found = await database.query("SELECT client_id, text FROM incident_entry WHERE incident_id = $1", [
  incidentId,
]);
say(`found ${found.rows.map(({ client_id }) => client_id).join(" ")}`);
for (;;) {
  const clientId = randomUUID();
  say(`sent ${clientId}`);
  await writeEntry(ctx, {
    ...{ incidentId, clientId, kind: "action", text: `写下 ${clientId}` },
    ...{ happenedAt: new Date().toISOString(), isKey: true, evidence: [] },
  });
  say(`kept ${clientId}`);
}
