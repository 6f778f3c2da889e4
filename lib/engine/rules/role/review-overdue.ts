import { judgeLastDone } from "../../last-done";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

/** A review is something people record; a platform that keeps no reviews has none overdue. */
export const reviewOverdue = defineRule(
  {
    id: "role/review-overdue",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响当前接待，但权限冲突会越积越多。",
      en: "Reception works today, but conflicts pile up unnoticed.",
    },
    title: {
      pass: { zh: "角色权限均已按期审核", en: "Every role was reviewed in time" },
      fail: { zh: "角色权限逾期未审核", en: "Role review overdue" },
    },
    why: {
      zh: "人员和职责会变，角色权限却往往停留在最初的样子。定期审核才能发现被误设为不接待的角色和遗漏的授权。",
      en: "People and duties change while roles stay as they were first made. Only a regular review finds roles marked as not receiving by mistake and grants that were forgotten.",
    },
    remediation: { zh: "审核角色权限并记录。", en: "Review the roles and record it." },
    message: {
      zh: "角色「{subject}」的上次审核：{last}，应每 {limit} 天审核一次。",
      en: "Role “{subject}” was last reviewed: {last}; a review is due every {limit} days.",
    },
    requirements: ["S-14"],
    platforms: "any",
    needs: { roles: "any" },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  ({ each, ledger, policy, at }) =>
    each("roles", (role) =>
      judgeLastDone(role, "lastReviewedAt", {
        ledger: ledger("roles"),
        everyDays: policy.roleReviewDays,
        at,
      }),
    ),
);
