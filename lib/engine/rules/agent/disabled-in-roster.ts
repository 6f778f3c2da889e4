import { COVER_NEEDS, coverage } from "../../cover";
import { judge, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { isPerson } from "../../person";
import { defineRule } from "../../rule";

/** A leaver's account is normal. It is a fault while a group, a channel or a roster still names it. */
export const disabledInRoster = defineRule(
  {
    id: "agent/disabled-in-roster",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "名单把该账号算作接待人手，实际上它无法登录。",
      en: "The account is counted as cover and cannot even sign in.",
    },
    title: {
      pass: {
        zh: "分组和排班中没有已停用的账号",
        en: "No disabled account is left in groups or on the roster",
      },
      fail: { zh: "已停用的账号仍在分组或排班中", en: "Disabled account still in a group or on the roster" },
    },
    why: {
      zh: "停用的账号无法接待，但只要还留在分组、渠道指定客服或排班里，看起来就有人值守；人手不足时不会被发现。",
      en: "A disabled account cannot serve. While a group, a channel or a roster still names it, the shift looks staffed and nobody notices the gap.",
    },
    remediation: {
      zh: "启用该账号或将其移出排班与分组。",
      en: "Enable the account or take it off the roster.",
    },
    message: {
      zh: "账号「{subject}」已停用，但仍有 {places} 处分组、渠道或排班安排它接待。",
      en: "The account “{subject}” is disabled, yet {places} group, channel or roster entries still name it.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "livehelperchat"],
    needs: { agents: "any", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, facts }) => {
    const cover = coverage(facts);
    return each("agents", (agent) => {
      if (!isPerson(agent)) return skip;
      return judge(agent, ["state"], ({ state }) => {
        if (state !== "disabled") return "pass";
        const found = cover(agent);
        if (found.state === "unknown") return unknown(["state"], found.reason);
        if (found.state !== "named") return "skip";
        const { evidence } = found;
        return { verdict: "fail", fields: ["state"], params: { places: evidence.length }, evidence };
      });
    });
  },
);
