"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { memberQueries } from "@/lib/client/members";
import { InvitationsTable } from "./invitations-table";
import { InviteDialog } from "./invite-dialog";
import { MembersTable } from "./members-table";

type MembersOverviewProps = { ownId: string; canManage: boolean };

export function MembersOverview({ ownId, canManage }: MembersOverviewProps) {
  const t = useTranslations("members");
  const query = useQuery(memberQueries.list());
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            <ExportMenu label={t("table")} path="members/export" />
            {canManage && <InviteDialog />}
          </>
        }
      />
      <QueryView query={query}>
        {({ members, invitations }) => (
          <>
            <MembersTable members={members} ownId={ownId} canManage={canManage} />
            {invitations.length > 0 && (
              <Section
                title={t("invitations.title")}
                actions={<ExportMenu label={t("invitations.title")} path="invitations/export" />}
              >
                <InvitationsTable invitations={invitations} />
              </Section>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
