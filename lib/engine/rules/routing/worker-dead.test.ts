import type { Service } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { workerDead } from "./worker-dead";

const platform = "chatwoot" as const;
const service = (change: Partial<Service>) =>
  buildTeam({ services: [{ id: "w", name: "Sidekiq", kind: "worker", ...change }] }, { platform });
const job = (lastRunAt: Service["lastRunAt"]) => service({ kind: "scheduler", lastRunAt });

testRule(workerDead, {
  fails: [
    { name: "a worker that was stopped", snapshot: service({ running: false }), subjects: ["w"] },
    { name: "a job that last ran in the night", snapshot: job("2026-03-01T22:00:00Z"), subjects: ["w"] },
  ],
  passes: [
    { name: "runs", snapshot: service({ running: true }) },
    { name: "ran a minute ago", snapshot: job("2026-03-02T01:59:00Z") },
    {
      name: "ran a minute before the pull, judged a day later",
      snapshot: job("2026-03-02T01:59:00Z"),
      at: "2026-03-03T02:00:00Z",
    },
  ],
  unknown: [
    { name: "not known whether it runs", snapshot: service({ running: unreadable("not-collected") }) },
    { name: "last run unreadable", snapshot: job(unreadable("request-failed")) },
    {
      name: "not known what it is",
      snapshot: service({ kind: unreadable("not-collected"), running: false }),
    },
    { name: "services not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "the database is another matter", snapshot: service({ kind: "database", running: false }) },
  ],
});
