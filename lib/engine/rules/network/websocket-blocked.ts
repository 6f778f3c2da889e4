import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const websocketBlocked = defineRule(
  {
    id: "network/websocket-blocked",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "页面能打开，但新消息不会实时出现。",
      en: "Pages open, but new messages do not appear by themselves.",
    },
    title: {
      pass: { zh: "各处都能建立长连接", en: "Live connections work from everywhere tested" },
      fail: { zh: "长连接被拒绝", en: "Live connection refused" },
    },
    why: {
      zh: "代理或负载均衡没有转发 WebSocket 升级请求。普通页面不受影响，所以很容易被忽略，而实时消息到不了客服。",
      en: "A proxy or load balancer does not pass the WebSocket upgrade on. Ordinary pages work, so it is easily missed, while live messages do not reach the agent.",
    },
    remediation: {
      zh: "在代理和负载均衡上放行 WebSocket 升级请求。",
      en: "Pass the WebSocket upgrade headers through proxies and load balancers.",
    },
    message: {
      zh: "「{subject}」的长连接被拒绝，消息无法实时送达。",
      en: "The live connection of “{subject}” is refused; messages are not delivered as they come.",
    },
    requirements: ["S-18", "S-24"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      judge(probe, ["websocket"], ({ websocket }) => (websocket === "working" ? "pass" : "fail")),
    ),
);
