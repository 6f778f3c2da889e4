import { z } from "zod";

/** A sentence in both product languages. Placeholders are written `{name}`. */
export const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;
export type Language = keyof Text;

export type TextParams = Readonly<Record<string, string | number | Text>>;

/** Somebody else's words read the same in both languages. */
export function inBoth(words: string | Text): Text {
  return typeof words === "string" ? { zh: words, en: words } : words;
}

/** Fills the placeholders in both languages; an unknown placeholder stays visible, so a test can catch it. */
export function fill(template: Text, params: TextParams): Text {
  return { zh: fillOne(template.zh, "zh", params), en: fillOne(template.en, "en", params) };
}

function fillOne(template: string, language: Language, params: TextParams): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const param = params[name];
    if (param === undefined) return placeholder;
    return typeof param === "object" ? param[language] : String(param);
  });
}
