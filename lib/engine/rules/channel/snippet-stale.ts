import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const snippetStale = defineRule(
  {
    id: "channel/snippet-stale",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "一部分顾客仍在使用旧的接入代码。",
      en: "Some customers still run the old code.",
    },
    title: {
      pass: { zh: "缓存中的页面与网站当前的接入代码一致", en: "Cached pages carry the site's current code" },
      fail: { zh: "缓存仍在提供旧的接入代码", en: "Cache hands out old site code" },
    },
    why: {
      zh: "网站已经更新接入代码，但 CDN 或代理仍在提供旧页面。旧代码可能缺少入口、指向别的企业，或使用已停用的分组。",
      en: "The site has new code, but a CDN or proxy still hands out the old page, which may lack the entrance, name another enterprise, or use a group that is gone.",
    },
    remediation: {
      zh: "刷新 CDN 与代理中的页面缓存，并缩短页面的缓存有效期。",
      en: "Purge the page from CDN and proxy, and let pages be cached for a shorter time.",
    },
    message: {
      zh: "渠道「{subject}」的页面缓存与网站当前的接入代码不同。",
      en: "The cached page of channel “{subject}” carries other code than the site has now.",
    },
    requirements: ["S-10", "S-11"],
    platforms: "any",
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["snippetStale"], ({ snippetStale: isStale }) => (isStale ? "fail" : "pass"));
        }),
      ),
    ),
);
