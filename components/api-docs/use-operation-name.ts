import { useTranslations } from "next-intl";
import type english from "@/messages/en/api.json";

/** The name of an operation in the reader's language; of one without a text, its own. */
export function useOperationName(): (id: string) => string {
  const t = useTranslations("api");
  return (id) => {
    const key = `names.${id as keyof typeof english.names}` as const;
    return t.has(key) ? t(key) : id;
  };
}
