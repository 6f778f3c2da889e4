import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const expiredOrCorrupt = defineRule(
  {
    id: "cache/expired-or-corrupt",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "新消息可能不显示，直到缓存被清除。",
      en: "New messages may stay hidden until the cache is cleared.",
    },
    title: {
      pass: { zh: "缓存数据未过期或损坏", en: "No cache is expired or corrupt" },
      fail: { zh: "缓存数据已过期或损坏", en: "Cache expired or corrupt" },
    },
    why: {
      zh: "过期或损坏的缓存会让页面一直显示旧会话，新消息已经到达却看不到。",
      en: "An expired or corrupt cache keeps showing old conversations while new messages have already arrived.",
    },
    remediation: {
      zh: "清除该缓存，并重启相关客户端或服务。",
      en: "Clear this cache and restart the client or service.",
    },
    message: { zh: "缓存「{subject}」{state}。", en: "Cache “{subject}” is {state}." },
    requirements: ["S-04", "S-10"],
    platforms: "any",
    needs: { cachePolicies: "any" },
  },
  ({ each }) =>
    each("cachePolicies", (cache) =>
      judge(cache, ["state"], ({ state }) => (state === "ok" ? "pass" : { fail: { state: STATES[state] } })),
    ),
);

const STATES = {
  expired: { zh: "已过期但未刷新", en: "expired and was not refreshed" },
  corrupt: { zh: "数据已损坏", en: "corrupt" },
};
