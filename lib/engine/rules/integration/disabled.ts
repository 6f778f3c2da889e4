import { fail, judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule, type Outcome } from "../../rule";
import type { Integration } from "../../sections/connections";
import type { Text } from "../../text";
import { known } from "../../value";
import { whileOn } from "../../while-on";
import { worstOf } from "../../worst-outcome";

export const integrationDisabled = defineRule(
  {
    id: "integration/disabled",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "来自该系统的消息不会进入平台。",
      en: "Messages of that system never enter the platform.",
    },
    title: {
      pass: {
        zh: "承载消息的集成均已启用并授权",
        en: "Every integration that carries messages is on and authorised",
      },
      fail: { zh: "集成未启用或未授权", en: "Integration is off or not authorised" },
    },
    why: {
      zh: "社交、电商等外部渠道的消息经由集成进入平台。集成停用、未授权或授权到期后，消息会停在对方系统里，客服看不到。",
      en: "Messages of social and shop channels enter through an integration. When it is off, unauthorised or its authorisation has ended, they stay in the other system.",
    },
    remediation: { zh: "启用该集成并完成授权。", en: "Enable and authorise the integration." },
    message: { zh: "集成「{subject}」{problem}。", en: "Integration “{subject}” {problem}." },
    requirements: ["S-19"],
    platforms: ["chatwoot", "meiqia"],
    needs: { integrations: "any" },
    where: { meiqia: MEIQIA_SCREENS.extensions },
  },
  ({ each, at }) =>
    each("integrations", (integration) => {
      if (known(integration.enabled) === false) return judgeOff(integration);
      return whileOn(integration, () =>
        worstOf([
          judge(integration, ["enabled"], () => "pass"),
          judge(integration, ["authorised"], ({ authorised }) =>
            authorised ? "pass" : { fail: { problem: UNAUTHORISED } },
          ),
          judge(integration, ["authorisedUntil"], ({ authorisedUntil: until }) =>
            Date.parse(until) > at ? "pass" : { fail: { problem: ended(until) } },
          ),
        ]),
      );
    }),
);

/** Platforms list every application they offer; one that is off is missed only where channels depend on it. */
function judgeOff(integration: Integration): Outcome {
  return judge(integration, ["channelIds"], ({ channelIds }) =>
    channelIds.length > 0 ? fail(["enabled", "channelIds"], { problem: OFF }) : "skip",
  );
}

const OFF: Text = { zh: "未启用，但仍有渠道依赖它", en: "is off while channels depend on it" };
const UNAUTHORISED: Text = { zh: "已启用但未授权", en: "is on but not authorised" };
const ended = (until: string): Text => ({
  zh: `的授权已于 ${until.slice(0, 10)} 到期`,
  en: `has had no authorisation since ${until.slice(0, 10)}`,
});
