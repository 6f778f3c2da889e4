import { expect, it } from "vitest";
import { UNREADABLE_REASONS } from "../value";
import { reasonTitle } from "../reason-titles";
import { SECTION_NAMES, type Snapshot } from "../snapshot";
import { sectionGap } from "./section-gap";

function snapshotWith(status: "partial" | "unavailable", reason: string, detail?: string): Snapshot {
  const ledger = Object.fromEntries(
    SECTION_NAMES.map((name) => [name, { status, basis: "observed", reason, detail }]),
  );
  return { ledger } as unknown as Snapshot;
}

it.each(UNREADABLE_REASONS)("says in words what is missing and why: %s", (reason) => {
  for (const status of ["partial", "unavailable"] as const)
    for (const section of SECTION_NAMES) {
      const { zh, en } = sectionGap(snapshotWith(status, reason), section);
      expect(zh, section).not.toMatch(/[a-z]+[A-Z]|[a-z]-[a-z]/);
      expect(zh).toContain(reasonTitle(reason).zh);
      expect(en).toContain(reasonTitle(reason).en);
    }
});

it("keeps the words of the source", () => {
  const snapshot = snapshotWith("unavailable", "no-permission", "HTTP 403");
  expect(sectionGap(snapshot, "agents").zh).toContain("HTTP 403");
});
