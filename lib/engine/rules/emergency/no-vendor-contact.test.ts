import type { Contact } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { noVendorContact } from "./no-vendor-contact";

const contacts = (...changes: Partial<Contact>[]) =>
  buildTeam({
    contacts: changes.map((change, at) => ({
      id: `p${at + 1}`,
      name: "联系人",
      kind: "team" as const,
      ...change,
    })),
  });

const vendor = { kind: "vendor" as const, address: "400-000-0000", accountNumber: "5712" };

testRule(noVendorContact, {
  fails: [
    { name: "only colleagues", snapshot: contacts({}), subjects: ["org"] },
    { name: "no account number", snapshot: contacts({ ...vendor, accountNumber: "" }), subjects: ["org"] },
    { name: "no address", snapshot: contacts({ ...vendor, address: " " }), subjects: ["org"] },
  ],
  passes: [
    { name: "both on record", snapshot: contacts(vendor) },
    { name: "one complete contact of two", snapshot: contacts({ ...vendor, address: "" }, vendor) },
  ],
  unknown: [
    {
      name: "account number not on record",
      snapshot: contacts({ ...vendor, accountNumber: unreadable("not-collected") }),
    },
    { name: "nobody was asked", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a vendor without account numbers", snapshot: contacts({ ...vendor, accountNumber: absent }) },
  ],
});
