import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Entry } from "@/components/auth/entry";
import { SignInForm } from "@/components/auth/sign-in-form";
import { readSignInProblem } from "@/lib/contracts/sign-in";
import { currentContext } from "@/lib/server/context";
import { env } from "@/lib/server/env";
import { ownPath } from "@/lib/server/own-path";
import { isSetUp } from "@/lib/server/setup/is-set-up";

type SignInPageProps = { searchParams: Promise<{ callbackUrl?: string; error?: string }> };

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const next = ownPath(callbackUrl);
  if (await currentContext()) redirect(next);
  if (!(await isSetUp())) redirect("/setup");
  const t = await getTranslations("auth");
  return (
    <Entry heading={t("signIn.heading")}>
      <SignInForm
        next={next}
        provider={env().oidc?.name ?? null}
        problem={error ? readSignInProblem(error) : null}
      />
    </Entry>
  );
}
