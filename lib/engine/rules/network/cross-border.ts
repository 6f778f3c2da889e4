import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const crossBorder = defineRule(
  {
    id: "network/cross-border",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "跨区域链路延迟高、易中断，消息会晚到。",
      en: "The way across regions is slow and breaks easily, so messages come late.",
    },
    title: {
      pass: { zh: "各处就近接入平台", en: "Every place uses a region nearby" },
      fail: { zh: "跨区域接入平台", en: "The platform is reached across regions" },
    },
    why: {
      zh: "该处与平台的接入区域不在同一个国家或地区。跨境链路的延迟和丢包都更高，高峰时段尤其明显。",
      en: "The place and the platform's servers lie in different countries or regions. Such links are slower and lose more, above all at peak hours.",
    },
    remediation: {
      zh: "改用就近的接入区域，或为该处配置专线。",
      en: "Use the nearest region, or give the place a dedicated line.",
    },
    message: {
      zh: "「{subject}」从{from}接入{to}的平台服务器。",
      en: "“{subject}” reaches servers in {to} from {from}.",
    },
    requirements: ["S-53"],
    platforms: "any",
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      judge(probe, ["fromRegion", "toRegion"], ({ fromRegion: from, toRegion: to }) =>
        plain(from) === plain(to) ? "pass" : { fail: { from, to } },
      ),
    ),
);

/** Regions are typed by people. */
const plain = (region: string) => region.trim().toLowerCase();
