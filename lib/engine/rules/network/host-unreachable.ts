import { judge } from "../../judge";
import { defineRule } from "../../rule";
import type { Probe } from "../../sections/evidence";
import type { Text } from "../../text";
import { known, type KnownOf } from "../../value";

export const hostUnreachable = defineRule(
  {
    id: "network/host-unreachable",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "从该处连不上平台，那里的客服或系统收不到任何消息。",
      en: "The platform cannot be reached from there, so nobody and nothing there receives.",
    },
    title: {
      pass: { zh: "各处都能连接平台", en: "The platform can be reached from everywhere tested" },
      fail: { zh: "连不上平台的域名", en: "A host of the platform cannot be reached" },
    },
    why: {
      zh: "连接测试没有到达平台。防火墙、代理、域名解析或证书都可能是原因，失败的步骤指出该查哪一处。",
      en: "The connection test did not reach the platform. Firewall, proxy, name resolution or certificate may be the cause; the step that failed tells which to look at.",
    },
    remediation: { zh: "在防火墙与代理中放行该域名。", en: "Open the host in firewall and proxy." },
    message: {
      zh: "「{subject}」连不上 {host}：{step}。",
      en: "“{subject}” does not reach {host}: {step}.",
    },
    requirements: ["S-01", "S-09", "S-18"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      judge(probe, ["reachable"], ({ reachable }) => {
        if (reachable) return "pass";
        const step = known(probe.failedStep);
        return {
          verdict: "fail",
          fields: step ? ["reachable", "failedStep"] : ["reachable"],
          params: { host: known(probe.host) ?? PLATFORM, step: step ? STEPS[step] : NO_STEP },
        };
      }),
    ),
);

const STEPS: Readonly<Record<KnownOf<Probe["failedStep"]>, Text>> = {
  dns: { zh: "域名无法解析", en: "its name is not resolved" },
  connect: { zh: "无法建立连接", en: "no connection is made" },
  tls: { zh: "加密握手失败", en: "the TLS handshake fails" },
  http: { zh: "HTTP 请求没有应答", en: "the HTTP request is not answered" },
};
const NO_STEP: Text = { zh: "失败步骤未记录", en: "the step that failed was not recorded" };
const PLATFORM: Text = { zh: "平台", en: "the platform" };
