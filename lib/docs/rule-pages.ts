import { RULES } from "@/lib/engine/rules/registry";
import type { Language } from "@/lib/engine/text";
import { ruleIndex } from "./rule-index";
import { rulePage } from "./rule-page";
import { LANGUAGES } from "./rule-words";

/** Every file of docs/rules by its path in there. */
export function rulePages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [language, folder] of Object.entries(LANGUAGES) as [Language, string][]) {
    pages.set(`${folder}/README.md`, ruleIndex(RULES, language));
    for (const { meta } of RULES) pages.set(`${folder}/${meta.id}.md`, rulePage(meta, language));
  }
  return pages;
}
