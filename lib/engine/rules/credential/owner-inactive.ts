import { useOf } from "../../credential-use";
import { fail, judge, skip, unknown } from "../../judge";
import { sectionGap } from "../../proof/section-gap";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { known } from "../../value";

export const ownerInactive = defineRule(
  {
    id: "credential/owner-inactive",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "凭证随账号一起失效，系统会在没有预告的情况下中断。",
      en: "The key dies with the account, and what uses it stops without notice.",
    },
    title: {
      pass: { zh: "凭证的所属账号均在职", en: "Every credential belongs to an active account" },
      fail: { zh: "凭证属于已停用或已离职的账号", en: "Credential of a disabled or departed account" },
    },
    why: {
      zh: "接口密钥以所属账号的身份工作。账号停用或删除后密钥随之失效；即使暂时还能用，也没有人再负责保管。",
      en: "A key acts as its owner. When the account is disabled or deleted the key dies with it; even while it still works, nobody looks after it.",
    },
    remediation: {
      zh: "改用专用服务账号创建凭证。",
      en: "Create the credential with a dedicated service account.",
    },
    message: { zh: "凭证「{subject}」属于{owner}。", en: "Credential “{subject}” belongs to {owner}." },
    requirements: ["S-21"],
    platforms: ["chatwoot", "livehelperchat"],
    needs: { credentials: "any", agents: "any" },
  },
  ({ each, rows, ledger, facts }) => {
    const agents = new Map(rows("agents").map((agent) => [agent.id, agent]));
    return each("credentials", (credential) => {
      if (known(credential.state) === "inactive" || useOf(credential) === "unused") return skip;
      return judge(credential, ["ownerAgentId"], ({ ownerAgentId }) => {
        const owner = agents.get(ownerAgentId);
        if (owner) {
          return judge(owner, ["state"], ({ state }) =>
            state === "disabled" ? fail(["ownerAgentId"], { owner: disabled(owner.name) }) : "pass",
          );
        }
        return ledger("agents").status === "complete"
          ? { fail: { owner: GONE } }
          : unknown(["ownerAgentId"], sectionGap(facts.snapshot, "agents"));
      });
    });
  },
);

const disabled = (name: string): Text => ({
  zh: `已停用的账号「${name}」`,
  en: `the disabled account “${name}”`,
});
const GONE: Text = { zh: "已不存在的账号", en: "an account that no longer exists" };
