import { useOf } from "../../credential-use";
import { judge, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { worstOf } from "../../worst-outcome";

/** A key that is known to serve nobody may be refused, expired or switched off without harm. */
export const credentialDead = defineRule(
  {
    id: "credential/dead",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "使用该凭证的系统全部中断。",
      en: "Everything that uses this credential is cut off.",
    },
    title: {
      pass: { zh: "使用中的凭证均有效", en: "Every credential in use works" },
      fail: { zh: "凭证已失效", en: "Dead credential" },
    },
    why: {
      zh: "平台拒绝该凭证后，依赖它的接口、渠道和集成都收不到数据，而且往往没有任何提示。",
      en: "Once the platform refuses it, interfaces, channels and integrations that depend on it get nothing, mostly without a sign.",
    },
    remediation: {
      zh: "更新该凭证，并同步到所有使用方。",
      en: "Renew it and update every system that uses it.",
    },
    message: { zh: "凭证「{subject}」{problem}。", en: "Credential “{subject}” {problem}." },
    requirements: ["S-21"],
    platforms: "any",
    needs: { credentials: "any" },
    where: { meiqia: MEIQIA_SCREENS.apis },
  },
  ({ each, at }) =>
    each("credentials", (credential) => {
      const use = useOf(credential);
      if (use === "unused") return skip;
      return worstOf([
        judge(credential, ["state"], ({ state }) => {
          if (state === "working") return "pass";
          if (state === "refused") return { fail: { problem: REFUSED } };
          // Another rule explains regenerated keys; switching one off on purpose harms only its users.
          if (state === "regenerated") return "skip";
          return use === "used"
            ? { fail: { problem: INACTIVE } }
            : unknown(["state", "usedBy"], USERS_UNKNOWN);
        }),
        judge(credential, ["expiresAt"], ({ expiresAt }) =>
          Date.parse(expiresAt) > at ? "pass" : { fail: { problem: expired(expiresAt) } },
        ),
      ]);
    }),
);

const REFUSED: Text = { zh: "被平台拒绝", en: "is refused by the platform" };
const INACTIVE: Text = { zh: "已被停用，但仍有系统在使用", en: "is switched off while systems still use it" };
const expired = (expiresAt: string): Text => ({
  zh: `已于 ${expiresAt.slice(0, 10)} 到期`,
  en: `expired on ${expiresAt.slice(0, 10)}`,
});
const USERS_UNKNOWN: Text = {
  zh: "凭证已停用，但未登记是否仍有系统在使用",
  en: "It is switched off, and whether anything still uses it is not on record",
};
