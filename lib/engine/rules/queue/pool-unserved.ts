import { judgeInUse } from "../../channel-in-use";
import { couldNotRead, judge, unknown } from "../../judge";
import { defineRule, type Outcome } from "../../rule";
import type { ChannelLoad } from "../../sections/channels";
import type { InstantProof } from "../../proof/instant";

export const poolUnserved = defineRule(
  {
    id: "queue/pool-unserved",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "待接入池中的顾客会一直等下去，平台不会自动处理。",
      en: "Customers in the waiting pool wait without end; the platform does nothing about it.",
    },
    title: {
      pass: { zh: "待接入池有人接待", en: "Somebody serves the waiting pool" },
      fail: { zh: "有顾客在待接入池中，却无人接待", en: "Customers wait in the pool and nobody serves" },
    },
    why: {
      zh: "会话进入待接入池后，要等接待人员主动接入。此刻没有人处于接待状态，会话不会超时转走。",
      en: "A conversation in the pool waits until a servicer takes it. At this moment nobody is serving, and it is not passed on after any time.",
    },
    remediation: {
      zh: "安排接待人员开始接待，或将会话转给其他人。",
      en: "Get a servicer to serve, or move the conversations to somebody else.",
    },
    message: {
      zh: "渠道「{subject}」有 {pending} 个会话待接入，没有人在接待。",
      en: "Channel “{subject}” has {pending} conversations waiting and nobody serving.",
    },
    requirements: ["S-34"],
    platforms: ["wecom-kf"],
    needs: {
      channels: "any",
      channelLoad: "any",
      routing: "any",
      groups: "any",
      memberships: "any",
      agents: "any",
      presence: "any",
    },
  },
  ({ each, rows, facts, evidence }) => {
    const loads = new Map(rows("channelLoad").map((load) => [load.channelId, load]));
    const proofs = new Map(facts.instant().map((proof) => [proof.id, proof]));

    const judgeWaiting = (load: ChannelLoad, proof: InstantProof, pending: number): Outcome => {
      if (proof.verdict === "PROVEN") return { verdict: "pass" };
      if (proof.verdict === "UNKNOWN") {
        return unknown([], proof.gaps[0]?.reason ?? couldNotRead(["presence"], ["not-collected"]));
      }
      // Outside the promised hours waiting is what the customer was told to expect.
      const isClosed = proof.gates.some(({ gate, state }) => gate === "hours" && state === "closed");
      if (isClosed) return { verdict: "skip" };
      return {
        verdict: "fail",
        fields: [],
        params: { pending },
        evidence: [
          evidence("channelLoad", load, "pending"),
          ...proof.causes.flatMap((cause) => cause.evidence).slice(0, SHOWN),
        ],
      };
    };

    return each("channels", (channel) =>
      judgeInUse(channel, () => {
        const load = loads.get(channel.id);
        const proof = proofs.get(channel.id);
        if (!load || !proof) return unknown([], couldNotRead(["pending"], ["not-collected"]));
        const outcome = judge(load, ["pending"], ({ pending }) =>
          pending === 0 ? "pass" : judgeWaiting(load, proof, pending),
        );
        return outcome.verdict === "unknown" ? { ...outcome, fields: [] } : outcome;
      }),
    );
  },
);

const SHOWN = 20;
