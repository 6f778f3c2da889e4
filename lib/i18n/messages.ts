import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locale";

// A namespace is a pair of files, messages/<locale>/<namespace>.json; nothing else has to list it.
const catalogues = import.meta.glob<AbstractIntlMessages>("../../messages/*/*.json", { import: "default" });

const NAMESPACE = /\/([^/]+)\/([^/]+)\.json$/;

/** All namespaces of one language, keyed by file name: `messages/en/shell.json` is `useTranslations("shell")`. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = Object.entries(catalogues).map(async ([path, load]) => {
    const [, folder, namespace] = NAMESPACE.exec(path) ?? [];
    return folder === locale && namespace ? ([[namespace, await load()]] as const) : [];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}
