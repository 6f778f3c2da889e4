import { expect, it } from "vitest";
import { addRole } from "./added-role";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import type { Grant } from "./sections/roles";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";
import { PLAIN_SEMANTICS } from "./testing/semantics";
import { unreadable } from "./value";

const allow = (permission: string): Grant => ({ permission, effect: "allow" });
const deny = (permission: string): Grant => ({ permission, effect: "deny" });

function added(
  grants: Grant[] | ReturnType<typeof unreadable>,
  change: (company: ReturnType<typeof receivingCompany>) => void = () => {},
  roleId = "r2",
) {
  const company = receivingCompany();
  company.roles.push({ ...company.roles[0]!, id: "r2", name: "质检", grants });
  change(company);
  const permissions = { ...PLAIN_SEMANTICS.permissions, combine: "deny-overrides" as const };
  const snapshot = { ...buildSnapshot(company), semantics: { ...PLAIN_SEMANTICS, permissions } };
  const facts = new Facts(hydrate(snapshot));
  return addRole(facts, facts.snapshot.agents![0]!, roleId);
}

it("gains what the role allows and nobody denies, and loses what it denies", () => {
  expect(added([allow("report.view")])).toMatchObject({ gained: ["report.view"], lost: [], unsure: [] });
  expect(added([deny("conversation.reply")])).toMatchObject({ gained: [], lost: ["conversation.reply"] });
  expect(added([allow("conversation.reply")])).toMatchObject({ gained: [], lost: [], isHeld: false });
});

it("cannot tell where the role, or what the person holds, could not be read", () => {
  expect(added(unreadable("no-permission"))?.unsure).toContain("conversation.reply");
  const change = (company: ReturnType<typeof receivingCompany>) => {
    company.agents[0]!.roleIds = unreadable("no-permission");
  };
  expect(added([allow("report.view")], change)).toBeNull();
});

it("changes nothing for somebody who holds it", () => {
  expect(added([allow("report.view")], undefined, "r1")).toEqual({
    isHeld: true,
    gained: [],
    lost: [],
    unsure: [],
  });
});
