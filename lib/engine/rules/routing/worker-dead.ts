import { judge, skip } from "../../judge";
import { defineRule } from "../../rule";
import { worstOf } from "../../worst-outcome";

/** Whether a worker runs, or when a job that runs now and then last did; a platform has one of the two. */
export const workerDead = defineRule(
  {
    id: "routing/worker-dead",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "对话不再分配，也不会实时推送，而页面一切如常。",
      en: "Nothing is assigned or pushed live, while every page looks as usual.",
    },
    title: {
      pass: { zh: "后台任务正常运行", en: "Workers and scheduled jobs run" },
      fail: { zh: "后台任务没有运行", en: "Worker or scheduled job does not run" },
    },
    why: {
      zh: "自建平台靠后台任务分配对话、推送消息。任务停止后网站照常打开，客服也显示在线，只是什么也收不到。",
      en: "A self-hosted platform assigns and pushes through background jobs. When they stop, the site still opens and agents still look online; they just receive nothing.",
    },
    remediation: {
      zh: "启动该后台任务，并加入监控与自动重启。",
      en: "Start it, and have it watched and restarted by itself.",
    },
    message: {
      zh: "后台任务「{subject}」没有运行：{since}。",
      en: "“{subject}” does not run: {since}.",
    },
    requirements: ["S-07"],
    platforms: ["livehelperchat", "chatwoot"],
    needs: { services: "any" },
  },
  ({ each, ledger, facts }) => {
    // Against the moment it was looked at: a snapshot judged again later has not stood still since.
    const lookedAt = Date.parse(ledger("services").at ?? facts.snapshot.takenAt);
    return each("services", (service) =>
      judge(service, ["kind"], ({ kind }) => {
        if (kind !== "worker" && kind !== "scheduler") return skip;
        return worstOf([
          judge(service, ["running"], ({ running }) => (running ? "pass" : { fail: { since: STOPPED } })),
          judge(service, ["lastRunAt"], ({ lastRunAt }) => {
            const minutes = Math.floor((lookedAt - Date.parse(lastRunAt)) / 60_000);
            return minutes > IDLE_MINUTES ? { fail: { since: idle(minutes) } } : "pass";
          }),
        ]);
      }),
    );
  },
);

/** Jobs that assign run every minute or few; after an hour without one, nothing was assigned for an hour. */
const IDLE_MINUTES = 60;

const STOPPED = { zh: "已停止", en: "it was stopped" };
const idle = (minutes: number) => ({
  zh: `最近一次运行在 ${minutes} 分钟前`,
  en: `its last run was ${minutes} minutes earlier`,
});
