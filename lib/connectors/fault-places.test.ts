import { expect, it } from "vitest";
import { allSubjects } from "./testing/all-subjects";
import { cellsOf, healthyRun } from "./testing/fault-matrix";
import { endpointsOf } from "./testing/subject";

/** A fault planted where nobody asks proves nothing: each call of a platform is made by one of its shapes at least. */
it("every call that a connector may make is broken in some shape of its platform", async () => {
  const [listed, broken] = [new Set<string>(), new Set<string>()];
  for (const subject of Object.values(allSubjects)) {
    const at = (endpoint: string | RegExp) => `${subject.connector.kind} ${String(endpoint)}`;
    const { asked } = await healthyRun(subject);
    for (const endpoint of endpointsOf(subject)) listed.add(at(endpoint));
    for (const { endpoint } of cellsOf(subject, asked, true)) broken.add(at(endpoint));
  }
  expect([...listed].filter((endpoint) => !broken.has(endpoint))).toEqual([]);
  expect(listed.size).toBeGreaterThan(40);
}, 60_000);
