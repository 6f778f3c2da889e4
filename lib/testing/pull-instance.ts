import { permissionsOf } from "@/lib/access";
import type { Context } from "@/lib/server/context";
import { setDatabase } from "@/lib/server/db";
import { declareQueue, startJobs } from "@/lib/server/jobs";
import { openPostgres } from "@/lib/server/open-database";
import { startPullWorker } from "@/lib/server/pull-worker";
import { pullQueue } from "@/lib/server/pulls/queue";
import { requestPull } from "@/lib/server/pulls/request";
import { askMany } from "./ask-many";

/**
 * A second server on one PostgreSQL database, for tests to ask, to stop and to continue: takes pulls out of the queue, and
 * asks for pulls when it is sent how many.
 */
const [url = "", organisationId = "", memberId = "", sourceId = ""] = process.argv.slice(2);
setDatabase(await openPostgres(url, () => process.exit(1)));
await startJobs();
await declareQueue(pullQueue);
await startPullWorker();
const ctx: Context = {
  actor: { id: memberId, name: "王芳", email: "wang.fang@example.com", role: "administrator" },
  organisation: { id: organisationId, name: "晨光家居", timezone: "Asia/Shanghai" },
  permissions: permissionsOf("administrator"),
  seat: null,
  request: { ip: "203.0.113.7", userAgent: "vitest", requestId: "request-1" },
  sessionId: "session-1",
  token: null,
};
process.on("message", (count: number) => {
  void askMany(count, () => requestPull(ctx, { sourceId })).then((told) => process.send?.(told));
});
process.send?.("ready");
