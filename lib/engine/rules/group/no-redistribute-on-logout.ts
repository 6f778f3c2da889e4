import { isClosed } from "../../group-use";
import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const noRedistributeOnLogout = defineRule(
  {
    id: "group/no-redistribute-on-logout",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服退出后，名下对话会悬着无人处理。",
      en: "When an agent signs out, the open conversations hang.",
    },
    title: {
      pass: {
        zh: "客服退出后对话会重新分配",
        en: "Conversations are redistributed when an agent signs out",
      },
      fail: {
        zh: "客服退出后对话不会重新分配",
        en: "Conversations stay with an agent who signed out",
      },
    },
    why: {
      zh: "未开启“退出登录后重新分配”时，下班或掉线的客服名下的对话仍归他所有，顾客继续等一个已经离开的人。",
      en: "With redistribution off, the conversations of an agent who leaves stay with that agent, and customers wait for somebody who has gone.",
    },
    remediation: {
      zh: "开启“退出登录后重新分配”。",
      en: "Turn “redistribute on sign-out” (退出登录后重新分配) on.",
    },
    message: {
      zh: "分组「{subject}」未开启“退出登录后重新分配”。",
      en: "Group “{subject}” does not redistribute conversations when an agent signs out.",
    },
    requirements: ["S-34"],
    platforms: ["meiqia"],
    needs: { groups: "any" },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each }) =>
    each("groups", (group) => {
      if (isClosed(group)) return skip;
      return judge(group, ["redistributeOnLogout"], ({ redistributeOnLogout }) =>
        redistributeOnLogout ? "pass" : "fail",
      );
    }),
);
