import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { tlsIntercepted } from "./tls-intercepted";

testRule(tlsIntercepted, {
  fails: [
    {
      name: "signed by the company's gateway",
      snapshot: withProbe({ foreignCertificate: true }),
      subjects: ["p1"],
    },
  ],
  passes: [{ name: "the platform's own", snapshot: withProbe({ foreignCertificate: false }) }],
  unknown: [
    { name: "not looked at", snapshot: withProbe({ foreignCertificate: unreadable("not-collected") }) },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
});
