import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptInvitationForm } from "@/components/auth/accept-invitation-form";
import { Entry } from "@/components/auth/entry";
import { ButtonLink } from "@/components/ui/button-link";
import { findInvitation } from "@/lib/server/invitations/preview";

type AcceptInvitationPageProps = { searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  // The address holds the token.
  return { title: t("invitation.title"), referrer: "no-referrer" };
}

export default async function AcceptInvitationPage({ searchParams }: AcceptInvitationPageProps) {
  const { token = "" } = await searchParams;
  const invitation = await findInvitation(token);
  const t = await getTranslations();
  if (!invitation)
    return (
      <Entry heading={t("auth.invitation.goneTitle")} lead={t("auth.invitation.goneHint")}>
        <p>
          <ButtonLink href="/sign-in">{t("auth.invitation.toSignIn")}</ButtonLink>
        </p>
      </Entry>
    );
  const { organisation, invitedBy, name } = invitation;
  const role = t(`common.role.${invitation.role}`);
  const isReset = invitation.purpose === "reset";
  return (
    <Entry
      heading={isReset ? t("auth.invitation.resetHeading") : t("auth.invitation.heading", { organisation })}
      lead={
        isReset
          ? t("auth.invitation.resetLead", { name: name ?? "" })
          : t("auth.invitation.lead", { invitedBy, role })
      }
    >
      <AcceptInvitationForm token={token} invitation={invitation} />
    </Entry>
  );
}
