import { judgeInUse } from "../../channel-in-use";
import { couldNotRead, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule, type Outcome } from "../../rule";
import { known, read } from "../../value";

export const noTarget = defineRule(
  {
    id: "routing/no-target",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该渠道的消息没有归属，没有任何客服会被分配到。",
      en: "Messages of this channel belong to nobody, so no agent is ever given one.",
    },
    title: {
      pass: { zh: "每个渠道都绑定了接待分组或客服", en: "Every channel is bound to a group or an agent" },
      fail: { zh: "渠道没有绑定任何分组或客服", en: "Channel bound to no group and no agent" },
    },
    why: {
      zh: "渠道照常接收顾客消息，但分配时找不到任何对象，消息会一直停在无人负责的状态。",
      en: "The channel accepts messages, but routing finds nobody to hand them to, so they stay without an owner.",
    },
    remediation: { zh: "将渠道绑定到分组。", en: "Bind the channel to a group." },
    message: {
      zh: "渠道「{subject}」没有绑定任何接待分组或客服，顾客消息无人负责。",
      en: "Channel “{subject}” is bound to no group and no agent; its messages have no owner.",
    },
    requirements: ["S-02"],
    platforms: ["meiqia", "chatwoot", "livehelperchat"],
    needs: { channels: "any", routing: "complete" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  ({ each, rows, semantics, evidence }) => {
    const routing = rows("routing");
    return each("channels", (channel) => {
      if (semantics.routing.withoutTarget === "everybody") return skip;
      return judgeInUse(channel, (): Outcome => {
        const own = routing.filter((route) => route.channelId === channel.id);
        // Where the customer or a business server chooses, other rules judge the choice.
        const named = own.filter((route) => !CHOSEN_ELSEWHERE.has(known(route.strategy) ?? ""));
        if (own.length > 0 && named.length === 0) return skip;
        const readings = named.map((route) => read(route.targets));
        if (readings.some((targets) => "value" in targets && targets.value.length > 0)) return pass;
        const unread = readings.find((targets) => targets.state === "unreadable");
        if (unread) return unknown([], couldNotRead(["targets"], [unread.reason]));
        if (named.length > 0 && readings.every((targets) => targets.state === "absent")) return skip;
        const shown = named.map((route) => evidence("routing", route, "targets"));
        return { verdict: "fail", fields: ["id"], evidence: shown };
      });
    });
  },
);

const CHOSEN_ELSEWHERE: ReadonlySet<string> = new Set(["customer-chooses", "callback"]);
