import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OperationView } from "@/components/api-docs/operation-view";
import { operationsOf, schemasBehind } from "@/lib/contracts/api-operation";
import { readApiDocument } from "@/lib/server/api-document/read";
import { requireMember } from "@/lib/server/context";

type OperationPageProps = { params: Promise<{ operation: string }> };

async function find({ params }: OperationPageProps) {
  const { operation: id } = await params;
  const document = await readApiDocument();
  const operation = operationsOf(document).find(({ operationId }) => operationId === id);
  return operation ? { operation, schemas: schemasBehind(document, operation) } : null;
}

export async function generateMetadata(props: OperationPageProps) {
  const t = await getTranslations("api");
  const found = await find(props);
  return { title: found ? `${found.operation.method} ${found.operation.path}` : t("title") };
}

export default async function OperationPage(props: OperationPageProps) {
  await requireMember();
  const found = await find(props);
  if (!found) notFound();
  return <OperationView {...found} />;
}
