import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { replyWindowClosed } from "./reply-window-closed";

const platform = "wecom-kf" as const;

testRule(replyWindowClosed, {
  fails: [
    {
      name: "four replies refused",
      snapshot: withReception({ lateReplies: 4 }, { platform }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "none", snapshot: withReception({ lateReplies: 0 }, { platform }) }],
  unknown: [
    {
      name: "not counted",
      snapshot: withReception({ lateReplies: unreadable("not-collected") }, { platform }),
    },
    { name: "log not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "a channel without a window", snapshot: withReception({ lateReplies: absent }, { platform }) },
    { name: "a platform without windows", snapshot: withReception({ lateReplies: 4 }) },
  ],
});
