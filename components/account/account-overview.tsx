"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { OwnSeat } from "@/components/seats/own-seat";
import { ButtonLink } from "@/components/ui/button-link";
import { DescriptionList } from "@/components/ui/description-list";
import { accountQueries } from "@/lib/client/account";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { RevokeOthersButton } from "./revoke-others-button";
import { SessionsTable } from "./sessions-table";

export function AccountOverview() {
  const t = useTranslations();
  const query = useQuery(accountQueries.own());
  return (
    <Page>
      <PageHeader title={t("account.title")} description={t("account.description")} />
      <QueryView query={query}>
        {(account) => (
          <>
            <DescriptionList
              className="max-w-md"
              items={[
                { term: t("account.facts.email"), detail: account.email },
                { term: t("account.facts.role"), detail: t(`common.role.${account.role}`) },
                { term: t("account.facts.organisation"), detail: account.organisation.name },
                { term: t("account.facts.timezone"), detail: account.organisation.timezone },
              ]}
            />
            {account.seat && <OwnSeat seat={account.seat} />}
            <Section title={t("account.profile.title")}>
              <ProfileForm account={account} />
            </Section>
            <Section title={t("account.password.title")} description={t("account.password.description")}>
              {account.hasPassword ? (
                <PasswordForm email={account.email} />
              ) : (
                <p className="text-sm text-ink-muted">{t("account.password.none")}</p>
              )}
            </Section>
            <Section
              title={t("account.sessions.title")}
              description={t("account.sessions.description")}
              actions={
                <>
                  <ExportMenu path="sessions/export" />
                  {account.sessions.length > 1 && <RevokeOthersButton />}
                </>
              }
            >
              <SessionsTable sessions={account.sessions} />
            </Section>
            <Section
              title={t("tokens.title")}
              description={t("tokens.description")}
              actions={<ButtonLink href="/account/tokens">{t("tokens.manage")}</ButtonLink>}
            />
          </>
        )}
      </QueryView>
    </Page>
  );
}
