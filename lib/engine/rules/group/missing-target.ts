import { judgeInUse } from "../../channel-in-use";
import { evidenceFrom } from "../../evidence-from";
import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";
import type { Target } from "../../sections/channels";
import { worstOf } from "../../worst-outcome";

/** Judged only when all groups were read: a group that is missing from a partial list may well exist. */
export const missingTarget = defineRule(
  {
    id: "group/missing-target",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "对话被指向不存在的分组，没有人会收到。",
      en: "Conversations are sent to a group that does not exist, and nobody receives them.",
    },
    title: {
      pass: { zh: "渠道指向的分组都存在", en: "Every group that channels lead to exists" },
      fail: { zh: "渠道指向不存在的分组", en: "Channel leads to a group that does not exist" },
    },
    why: {
      zh: "分组被删除或重建后，渠道的分配设置仍保留旧的编号，顾客的对话找不到去处。",
      en: "After a group was deleted or made anew, the channel still carries the old id, and conversations have nowhere to go.",
    },
    remediation: { zh: "改为指向有效分组。", en: "Point it to an existing group." },
    message: {
      zh: "渠道「{subject}」指向的分组（{groups}）不存在。",
      en: "Channel “{subject}” leads to a group that does not exist ({groups}).",
    },
    requirements: ["S-02"],
    platforms: "any",
    needs: { channels: "any", routing: "any", groups: "complete" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  (context) => {
    const groups = new Set(context.rows("groups").map(({ id }) => id));
    const missing = (targets: readonly Target[]) => {
      const gone = targets.filter(({ kind, id }) => kind === "group" && !groups.has(id)).map(({ id }) => id);
      return gone.length === 0 ? "pass" : { fail: { groups: nameList(gone, "个") } };
    };
    return context.each("channels", (channel) => {
      const routes = context.rows("routing").filter(({ channelId }) => channelId === channel.id);
      if (routes.length === 0) return skip;
      return judgeInUse(channel, () =>
        worstOf(
          routes.flatMap((row) =>
            [
              judge(row, ["targets"], ({ targets }) => missing(targets)),
              judge(row, ["choices"], ({ choices }) => missing(choices)),
              judge(row, ["transferTarget"], ({ transferTarget }) => missing([transferTarget])),
            ].map((outcome) => evidenceFrom(context, "routing", row, outcome)),
          ),
        ),
      );
    });
  },
);
