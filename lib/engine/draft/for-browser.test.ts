import { expect, it } from "vitest";
import { auditSnapshot } from "../audit";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { absent } from "../value";
import { forBrowser } from "./for-browser";

it("holds back addresses, fingerprints and requests, and is judged like the whole", () => {
  const company = receivingCompany();
  company.agents[0]!.email = "li.na@example.com";
  company.credentials = [
    {
      id: "key",
      name: "接口凭证",
      fingerprint: "f1n9er",
      state: "refused",
      expiresAt: absent,
      channelIds: ["c1"],
    },
  ];
  const snapshot = buildSnapshot(company);
  snapshot.ledger.agents = { ...snapshot.ledger.agents!, requests: ["GET /agents"] };
  const sent = forBrowser(snapshot);
  expect(JSON.stringify(sent)).not.toMatch(/li\.na@|f1n9er|GET /);
  expect(auditSnapshot(sent)).toEqual(auditSnapshot(snapshot));
});
