import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const apiCached = defineRule(
  {
    id: "cache/api-cached",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "缓存的接口与长连接会返回旧状态，新消息收不到。",
      en: "Cached interfaces and connections answer with old state; new messages are lost.",
    },
    title: {
      pass: { zh: "平台接口与长连接不经过自有缓存", en: "Platform interfaces and sockets bypass our caches" },
      fail: { zh: "自有代理缓存了平台接口或长连接", en: "Own proxy caches the platform's API or socket" },
    },
    why: {
      zh: "自有代理、CDN 或 Service Worker 缓存平台接口时，工作台拿到的是旧状态；长连接路径被缓存或拦截时，实时消息直接中断。",
      en: "When an own proxy, CDN or service worker caches the platform's interface, the workbench gets old state; when it touches the socket path, live messages stop.",
    },
    remediation: {
      zh: "将平台接口与长连接路径排除在缓存之外。",
      en: "Exclude the platform's interface and socket paths from the cache.",
    },
    message: { zh: "「{subject}」缓存了平台的{paths}。", en: "“{subject}” caches the platform's {paths}." },
    requirements: ["S-11", "S-18"],
    platforms: "any",
    needs: { cachePolicies: "any" },
  },
  ({ each }) =>
    each("cachePolicies", (cache) =>
      judge(cache, ["layer", "covers"], ({ layer, covers }) => {
        if (!OWN_LAYERS.includes(layer)) return "skip";
        const touched = PATHS.filter(({ kind }) => covers.includes(kind));
        if (touched.length === 0) return "pass";
        return {
          fail: {
            paths: {
              zh: touched.map(({ zh }) => zh).join("与"),
              en: touched.map(({ en }) => en).join(" and "),
            },
          },
        };
      }),
    ),
);

/** Layers in front of the platform that a company runs itself. */
const OWN_LAYERS: readonly string[] = ["proxy", "cdn", "service-worker"];

const PATHS = [
  { kind: "api", zh: "接口", en: "API" },
  { kind: "socket", zh: "长连接", en: "socket" },
] as const;
