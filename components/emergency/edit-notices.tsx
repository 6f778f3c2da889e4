"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { type EmergencyKit, kitValues } from "@/lib/contracts/emergency";
import { EditField } from "./edit-field";
import { TextPreview } from "./text-preview";

type Notices = Pick<EmergencyKit, "teamNotice" | "customerNotice">;
type EditProps = {
  kit: EmergencyKit;
  company: string;
  notices: Notices;
  onChange: (part: Partial<Notices>) => void;
};

const NOTICES = ["teamNotice", "customerNotice"] as const;

export function EditNotices({ kit, company, notices, onChange }: EditProps) {
  const t = useTranslations("emergency");
  const values = kitValues(kit, company, "");
  return (
    <div id="notices" tabIndex={-1} className="outline-none">
      <Section title={t("part.notices")} description={t("variablesHint")}>
        {NOTICES.map((name) => (
          <fieldset key={name} className="grid max-w-[52rem] gap-3 rounded-md border border-line p-3">
            <legend className="px-1 text-sm font-medium">{t(name)}</legend>
            <EditField
              id={`notices-${name}-zh`}
              label={t("field.zh")}
              value={notices[name].zh}
              isLong
              onChange={(zh) => onChange({ [name]: { ...notices[name], zh } })}
            />
            <TextPreview text={notices[name].zh} values={values} />
            <EditField
              id={`notices-${name}-en`}
              label={t("field.en")}
              value={notices[name].en}
              isLong
              onChange={(en) => onChange({ [name]: { ...notices[name], en } })}
            />
            <TextPreview text={notices[name].en} values={values} />
          </fieldset>
        ))}
      </Section>
    </div>
  );
}
