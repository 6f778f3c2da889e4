"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { ButtonLink } from "@/components/ui/button-link";
import type { Role } from "@/lib/access";
import { NewTokenDialog } from "./new-token-dialog";
import { TokenList } from "./token-list";

type TokensContentProps = { role: Role; seesAll: boolean };

export function TokensContent({ role, seesAll }: TokensContentProps) {
  const t = useTranslations();
  return (
    <Page>
      <PageHeader
        title={t("tokens.title")}
        description={t("tokens.description")}
        trail={[{ label: t("account.title"), href: "/account" }]}
        actions={
          <>
            <ButtonLink href="/api-docs">{t("tokens.docs")}</ButtonLink>
            <NewTokenDialog role={role} />
          </>
        }
      />
      <TokenList of="own" />
      {seesAll && (
        <Section title={t("tokens.allTitle")} description={t("tokens.allDescription")}>
          <TokenList of="all" />
        </Section>
      )}
    </Page>
  );
}
