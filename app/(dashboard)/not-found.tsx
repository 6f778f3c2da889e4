import { FileQuestion } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/shell/page";
import { Empty } from "@/components/states/empty";
import { ButtonLink } from "@/components/ui/button-link";

export default async function DashboardNotFound() {
  const t = await getTranslations("states");
  return (
    <Page>
      <Empty
        icon={FileQuestion}
        title={t("error.notFound")}
        hint={t("error.notFoundHint")}
        action={<ButtonLink href="/">{t("error.backToOverview")}</ButtonLink>}
      />
    </Page>
  );
}
