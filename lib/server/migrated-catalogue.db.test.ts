import { expect, it } from "vitest";
import { catalogueFacts } from "@/lib/testing/catalogue-facts";
import { describeOnDatabases } from "@/lib/testing/database";
import { schemaFacts } from "@/lib/testing/schema-facts";

/** What the migrations add and the Prisma schema has no words for. */
const BEYOND_THE_SCHEMA = [
  "check auditor_seat_ends_after_it_starts",
  "check auditor_seat_period_in_order",
  "check api_token_expires_within_a_year",
  "check follow_up_accepted_by_somebody",
  "check incident_entry_ends_after_it_began",
  "check incident_entry_not_in_future",
  "check invitation_email_lower",
  "check member_email_lower",
  "check pack_made_is_whole",
  "check pack_only_made_are_numbered",
  "check vendor_case_closed_waits_for_nothing",
  "trigger audit_checkpoint_insert_only",
  "trigger audit_log_insert_only",
  "trigger comment_insert_only",
  "trigger evidence_request_entry_insert_only",
  "trigger evidence_request_file_insert_only",
  "trigger incident_entry_insert_only",
  "trigger pack_link_use_insert_only",
  "trigger pack_never_changed",
  "trigger pack_outline_never_changed",
  "trigger pack_piece_never_changed",
  "trigger signing_key_never_deleted",
  "trigger snapshot_content_never_updated",
  "trigger snapshot_never_updated",
  "trigger vendor_case_step_insert_only",
  "index finding(organisation_id, source_id, severity, customers_affected desc, last_seen_at desc, id) where (status <> 'resolved'::finding_status)",
  "unique index auditor_seat(member_id) where (ended_at IS NULL)",
  "unique index calendar_link(member_id) where (revoked_at IS NULL)",
  "unique index pack(organisation_id) where (status = ANY (ARRAY['queued'::pack_status, 'running'::pack_status]))",
  "unique index pull(source_id) where (status = ANY (ARRAY['queued'::pull_status, 'running'::pull_status]))",
  "unique index reception_log_import(organisation_id, source_id, sha256) where (status = 'complete'::reception_log_status)",
  "unique index reception_log_import(source_id) where (status = 'reading'::reception_log_status)",
  "unique index signing_key(organisation_id) where (retired_at IS NULL)",
  "unique index waiver(organisation_id, source_id, finding_id) where (ended_at IS NULL)",
];

describeOnDatabases("the migrated database", (database) => {
  it("is what the Prisma schema describes, nothing missing and nothing more", async () => {
    const expected = [...schemaFacts(), ...BEYOND_THE_SCHEMA];
    expect((await catalogueFacts(database())).sort()).toEqual(expected.sort());
  });

  it.each([
    ["ALTER TABLE member ALTER COLUMN name DROP NOT NULL", "column member.name text not null"],
    [
      "ALTER TABLE finding ALTER COLUMN channels_affected TYPE bigint",
      "column finding.channels_affected integer not null",
    ],
    ["DROP INDEX session_member_id_idx", "index session(member_id)"],
    [
      "ALTER TABLE pull DROP CONSTRAINT pull_source_id_fkey",
      "foreign key pull(source_id) -> source(id) on delete restrict",
    ],
  ])("would show %s", async (statement, fact) => {
    const facts = await database().withConnection(async (connection) => {
      await connection.query(`BEGIN; ${statement};`);
      try {
        return await catalogueFacts(connection);
      } finally {
        await connection.query("ROLLBACK");
      }
    });
    expect(schemaFacts()).toContain(fact);
    expect(facts).not.toContain(fact);
  });
});
