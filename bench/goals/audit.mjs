// P4: everything Inlet says about a snapshot, against merely parsing its text.
import { importEngine } from "../engine.mjs";

export const audit = {
  id: "P4",
  title: "Whole audit: every rule, the proof of the week and of the moment, the matrix",
  answer: "agents of the snapshot, judged or parsed",
  baseline: "json-parse",
  contestants: {
    "json-parse": {
      label: "`JSON.parse` of the same snapshot",
      prepare({ snapshot }) {
        const text = JSON.stringify(snapshot);
        return () => JSON.parse(text).agents.length;
      },
    },
    inlet: {
      label: "Inlet, `auditSnapshot` and `agentMatrix`",
      atMost: 1,
      async prepare({ snapshot }) {
        const { auditSnapshot } = await importEngine("audit");
        const { Facts } = await importEngine("facts");
        const { hydrate } = await importEngine("hydrate");
        const { agentMatrix } = await importEngine("permission-matrix");
        return () => {
          const report = auditSnapshot(snapshot);
          if (report.week.length !== snapshot.channels.length) throw new Error("a channel is missing");
          return agentMatrix(new Facts(hydrate(snapshot))).rows.length;
        };
      },
    },
  },
  expected: ({ company }) => company.agents.length,
};
