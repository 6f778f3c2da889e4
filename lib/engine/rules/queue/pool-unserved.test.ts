import type { Presence } from "../../sections/people";
import { buildSnapshot } from "../../testing/build-snapshot";
import { receivingCompany } from "../../testing/company";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { poolUnserved } from "./pool-unserved";

const platform = "wecom-kf" as const;
type Company = ReturnType<typeof receivingCompany>;

/** The servicer's own switch is all that this platform tells. */
const servicer = (status: Presence["status"]): Presence => ({
  agentId: "a1",
  status,
  countedPresent: absent,
  hidden: absent,
  sticky: absent,
  connected: absent,
  lastSeenAt: absent,
  load: 0,
});

/** Three conversations wait and the only servicer has stopped serving. */
function waiting(change: (company: Company) => void = () => {}) {
  const company = receivingCompany();
  company.presence = [servicer("stopped")];
  company.channelLoad = [{ channelId: "c1", pending: 3, platformReceiving: true }];
  change(company);
  return buildSnapshot(company, { platform });
}

testRule(poolUnserved, {
  fails: [{ name: "the only servicer stopped serving", snapshot: waiting(), subjects: ["c1"] }],
  passes: [
    {
      name: "somebody serves",
      snapshot: waiting((company) => void (company.presence = [servicer("online")])),
    },
    {
      name: "nobody waits",
      snapshot: waiting((company) => void (company.channelLoad![0]!.pending = 0)),
    },
  ],
  unknown: [
    {
      name: "number of waiting conversations unreadable",
      snapshot: waiting((company) => void (company.channelLoad![0]!.pending = unreadable("not-offered"))),
    },
    {
      name: "nothing is known of the channel's load",
      snapshot: waiting((company) => void (company.channelLoad = [])),
    },
    {
      name: "presence is not known",
      snapshot: waiting((company) => void (company.presence = [servicer(unreadable("not-offered"))])),
    },
  ],
  silent: [
    {
      name: "closed by plan",
      snapshot: waiting((company) => {
        company.hours = [
          {
            id: "h1",
            name: "下午",
            purpose: "opening",
            subjects: [{ kind: "channel", id: "c1" }],
            enabled: true,
            alwaysOpen: false,
            exceptions: [],
            intervals: [{ day: 1, start: 780, end: 1080 }],
          },
        ];
      }),
    },
    {
      name: "the channel is switched off",
      snapshot: waiting((company) => void (company.channels[0]!.enabled = false)),
    },
  ],
});
