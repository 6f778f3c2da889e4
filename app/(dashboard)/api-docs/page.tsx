import { getTranslations } from "next-intl/server";
import { ApiGuide } from "@/components/api-docs/api-guide";
import { OperationList } from "@/components/api-docs/operation-list";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { operationsOf } from "@/lib/contracts/api-operation";
import { readApiDocument } from "@/lib/server/api-document/read";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("api");
  return { title: t("title") };
}

export default async function ApiDocsPage() {
  await requireMember();
  const t = await getTranslations("api");
  const operations = operationsOf(await readApiDocument());
  return (
    <Page>
      <PageHeader title={t("title")} description={t("description")} />
      <ApiGuide />
      <OperationList
        operations={operations.map(({ operationId, method, path, tags, "x-scope": scope }) => ({
          id: operationId,
          method,
          path,
          tag: tags[0] ?? "",
          scope: scope ?? "",
        }))}
      />
    </Page>
  );
}
