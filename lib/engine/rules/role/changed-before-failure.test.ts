import type { Incident } from "../../sections/evidence";
import type { Change } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { changedBeforeFailure } from "./changed-before-failure";

const night: Incident = {
  id: "i1",
  name: "夜班收不到消息",
  startedAt: "2026-02-20T14:05:00Z",
  lessonRecorded: false,
};
const older: Change = { id: "x0", at: "2026-01-05T03:00:00Z", kind: "新增客服组" };
const suspect: Change = { id: "x1", at: "2026-02-20T09:46:00Z", kind: "修改角色权限", target: "夜班客服" };
const log = (changes: Change[] | undefined, incident: Partial<Incident> = {}, options = {}) =>
  buildTeam({ incidents: [{ ...night, ...incident }], changes }, options);

testRule(changedBeforeFailure, {
  fails: [
    { name: "four hours before", snapshot: log([older, suspect]), subjects: ["i1"] },
    {
      name: "as another platform names it",
      snapshot: log([{ ...suspect, kind: "CustomRole update" }], {}, { platform: "chatwoot" }),
      subjects: ["i1"],
    },
  ],
  passes: [
    { name: "nothing that day", snapshot: log([older]) },
    { name: "after it began", snapshot: log([older, { ...suspect, at: "2026-02-20T15:00:00Z" }]) },
    { name: "a change of hours", snapshot: log([older, { ...suspect, kind: "新增服务时间" }]) },
  ],
  unknown: [
    { name: "the log begins later", snapshot: log([{ ...suspect, at: "2026-02-25T09:00:00Z" }]) },
    { name: "changes not collected", snapshot: log(undefined) },
    { name: "incidents not collected", snapshot: buildTeam({ changes: [older] }) },
  ],
  silent: [{ name: "the lesson is written", snapshot: log([older, suspect], { lessonRecorded: true }) }],
});
