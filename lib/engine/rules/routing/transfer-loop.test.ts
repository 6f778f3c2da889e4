import type { Routing } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { transferLoop } from "./transfer-loop";

const to = (id: string) => ({ kind: "group" as const, id });
/** One department: a channel and the group behind it share the id. */
const department = (id: string, transferTarget: Routing["transferTarget"] = absent): Routing => ({
  id: `route-${id}`,
  channelId: id,
  targets: [to(id)],
  transferTarget,
});
const snapshot = (routing: Routing[], enabled = true) =>
  buildSnapshot(
    {
      channels: [{ id: "d1", name: "售前", enabled }],
      groups: [
        { id: "d1", name: "售前", enabled: true, archived: false },
        { id: "d2", name: "售后", enabled: true, archived: false },
        { id: "d3", name: "旧部门", enabled: false, archived: false },
      ],
      routing,
    },
    { platform: "livehelperchat" },
  );

testRule(transferLoop, {
  fails: [
    { name: "to itself", snapshot: snapshot([department("d1", to("d1"))]), subjects: ["route-d1"] },
    {
      name: "to a disabled department",
      snapshot: snapshot([department("d1", to("d3"))]),
      subjects: ["route-d1"],
    },
    {
      name: "to a department that is gone",
      snapshot: snapshot([department("d1", to("d9"))]),
      subjects: ["route-d1"],
    },
    {
      name: "two departments send to each other",
      snapshot: snapshot([department("d1", to("d2")), department("d2", to("d1"))]),
      subjects: ["route-d1", "route-d2"],
    },
  ],
  passes: [
    { name: "a chain with an end", snapshot: snapshot([department("d1", to("d2")), department("d2")]) },
    { name: "to a person at the end", snapshot: snapshot([department("d1", { kind: "agent", id: "a1" })]) },
  ],
  unknown: [
    { name: "target unreadable", snapshot: snapshot([department("d1", unreadable("no-permission"))]) },
    {
      name: "the next target is unreadable",
      snapshot: snapshot([department("d1", to("d2")), department("d2", unreadable("no-permission"))]),
    },
    {
      name: "the next department's routing is unreadable",
      snapshot: snapshot([
        department("d1", to("d2")),
        { ...department("d2"), targets: unreadable("no-permission") },
      ]),
    },
  ],
  silent: [
    { name: "no transfer", snapshot: snapshot([department("d1")]) },
    { name: "a channel that is switched off", snapshot: snapshot([department("d1", to("d1"))], false) },
  ],
});
