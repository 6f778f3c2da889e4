import { describe, expect, it } from "vitest";
import { refuseSecretsIn } from "./refuse-secrets";

const letters = (count: number) => "a1B2c3D4e5F6g7H8i9J0".repeat(5).slice(0, count);

describe("what an entry or a file may not hold", () => {
  it.each([
    ["private key", "x\n-----BEGIN OPENSSH PRIVATE KEY-----\nabc"],
    ["AWS access key", "id AKIAIOSFODNN7EXAMPLE"],
    ["Alibaba Cloud access key", `LTAI${letters(20)}`],
    ["Tencent Cloud secret id", `AKID${letters(32)}`],
    ["GitHub token", `ghp_${letters(36)}`],
    ["GitLab token", `glpat-${letters(20)}`],
    ["Slack token", "xoxb-1234567890-abcdef"],
    ["Stripe key", `sk_live_${letters(24)}`],
    ["model provider key", `sk-ant-${letters(40)}`],
    ["Google API key", `AIza${letters(35)}`],
    ["JSON Web Token", `eyJ${letters(10)}.eyJ${letters(20)}.${letters(20)}`],
    ["bearer token", `{"Authorization": "Bearer ${letters(30)}"}`],
    [
      "robot webhook address",
      "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=01234567-89ab-cdef-0123-456789abcdef",
    ],
  ])("%s", (kind, text) => {
    const refusal = (() => {
      try {
        refuseSecretsIn(text, "text");
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ code: "invalid", params: { kind }, details: { field: "text" } });
    expect(JSON.stringify(refusal)).not.toContain(letters(12));
  });

  it.each([
    "14:05 客户反馈微信渠道消息无人回复，password 输入框无法提交",
    "GET /api/v1/conversations?page=2 403 request id 01J9Z3K8Q2W7",
    "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "task-force-sk-team, author: basic facts are known to everybody here",
  ])("lets ordinary text through: %s", (text) => expect(() => refuseSecretsIn(text, "text")).not.toThrow());
});
