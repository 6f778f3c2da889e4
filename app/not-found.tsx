import { FileQuestion } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/components/states/empty";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const t = await getTranslations("states");
  return (
    <main className="grid min-h-dvh place-items-center">
      <Empty
        icon={FileQuestion}
        title={t("error.notFound")}
        hint={t("error.notFoundHint")}
        action={<ButtonLink href="/">{t("error.backToOverview")}</ButtonLink>}
      />
    </main>
  );
}
