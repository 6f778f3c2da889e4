import { couldNotRead, judge, skip, unknown } from "../../judge";
import { defineRule, type Outcome } from "../../rule";
import { known } from "../../value";

export const queueFull = defineRule(
  {
    id: "queue/full",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "排队已满时部门显示为离线，新顾客无法进入。",
      en: "With a full queue the department reports offline and new customers cannot enter.",
    },
    title: {
      pass: { zh: "排队均未满", en: "No queue is full" },
      fail: { zh: "排队已满", en: "Queue is full" },
    },
    why: {
      zh: "待接入对话达到上限后，即使有客服在线，平台也会把该部门当作离线，直到待接入数量回落。",
      en: "Once pending chats reach the limit, the platform treats the department as offline even though agents are online, until the number falls.",
    },
    remediation: { zh: "处理待接入对话或提高上限。", en: "Take pending chats or raise the limit." },
    message: {
      zh: "「{subject}」有 {pending} 个待接入对话，已达到上限 {limit}。",
      en: "“{subject}” has {pending} pending chats and a limit of {limit}.",
    },
    requirements: ["S-08"],
    platforms: ["livehelperchat"],
    needs: { queues: "any", channelLoad: "any" },
  },
  ({ each, rows, evidence }) => {
    const loads = rows("channelLoad");
    return each("queues", (queue) => {
      if (known(queue.enabled) === false) return skip;
      return judge(queue, ["enabled", "limit", "channelIds"], ({ limit, channelIds }) => {
        // A limit of 0 never fills: it means either no limit or no queue at all.
        if (limit === 0 || channelIds.length === 0) return "skip";
        const own = loads.filter((load) => channelIds.includes(load.channelId));
        const full = own.find((load) => (known(load.pending) ?? 0) >= limit);
        if (full) {
          const outcome: Outcome = {
            verdict: "fail",
            fields: ["limit"],
            params: { limit, pending: known(full.pending) ?? 0 },
            channels: [full.channelId],
            evidence: [evidence("channelLoad", full, "pending")],
          };
          return outcome;
        }
        const counted = own.filter((load) => known(load.pending) !== undefined);
        if (counted.length === channelIds.length) return "pass";
        return unknown(["channelIds"], couldNotRead(["pending"], ["not-collected"]));
      });
    });
  },
);
