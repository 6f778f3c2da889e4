import { useTranslations } from "next-intl";
import type english from "@/messages/en/api.json";

/** The name of an operation in the reader's language; of one without a text, its own. */
export function useOperationName(): (id: string) => string {
  const t = useTranslations("api");
  return (id) => {
    const name = id as keyof typeof english.names;
    return t.has(`names.${name}`) ? t(`names.${name}`) : id;
  };
}
