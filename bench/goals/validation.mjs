// P7: from the text of a snapshot to one whose every field was checked.
import { importEngine } from "../engine.mjs";

export const validation = {
  id: "P7",
  title: "Parsing and full validation of a snapshot",
  answer: "agents of the snapshot",
  baseline: "json-parse",
  contestants: {
    "json-parse": {
      label: "`JSON.parse` alone",
      prepare({ snapshot }) {
        const text = JSON.stringify(snapshot);
        return () => JSON.parse(text).agents.length;
      },
    },
    inlet: {
      label: "Inlet, `JSON.parse` and the schema of the snapshot (Zod)",
      atMost: 1.25,
      async prepare({ snapshot }) {
        const { Snapshot } = await importEngine("snapshot");
        const text = JSON.stringify(snapshot);
        return () => Snapshot.parse(JSON.parse(text)).agents.length;
      },
    },
  },
  expected: ({ company }) => company.agents.length,
};
