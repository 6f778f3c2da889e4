"use client";

import { useTranslations } from "next-intl";
import { type EmergencyKit, kitValues } from "@/lib/contracts/emergency";
import { EditDay, EditField } from "./edit-field";
import { EditRows } from "./edit-rows";
import { TextPreview } from "./text-preview";

type Rows = EmergencyKit["replies"];
type EditProps = {
  kit: EmergencyKit;
  company: string;
  errors: Readonly<Record<string, string>>;
  onChange: (rows: Rows) => void;
};

export function EditReplies({ kit, company, errors, onChange }: EditProps) {
  const t = useTranslations("emergency");
  const make = (id: string): Rows[number] => ({
    id,
    name: t("newReply"),
    text: { zh: t("suggested.replyZh"), en: "" },
    faqUrl: "",
    contactVerifiedAt: null,
  });
  return (
    <EditRows part="replies" rows={kit.replies} onChange={onChange} make={make}>
      {({ id, name, text, faqUrl, contactVerifiedAt }, change, index) => {
        const values = kitValues(kit, company, faqUrl);
        return (
          <>
            <EditField
              id={`replies-${id}-name`}
              label={t("field.name")}
              value={name}
              optional={false}
              error={errors[`replies-${id}-name`]}
              onChange={(value) => change({ name: value })}
            />
            <EditField
              id={`replies-${id}-faqUrl`}
              label={t("field.faqUrl")}
              value={faqUrl}
              error={errors[`replies.${index}.faqUrl`]}
              onChange={(value) => change({ faqUrl: value })}
            />
            <EditField
              id={`replies-${id}-zh`}
              label={t("field.zh")}
              help={t("variablesHint")}
              value={text.zh}
              isLong
              onChange={(zh) => change({ text: { ...text, zh } })}
            />
            <TextPreview text={text.zh} values={values} />
            <EditField
              id={`replies-${id}-en`}
              label={t("field.en")}
              value={text.en}
              isLong
              onChange={(en) => change({ text: { ...text, en } })}
            />
            <TextPreview text={text.en} values={values} />
            <EditDay
              id={`replies-${id}-contactVerifiedAt`}
              label={t("field.contactVerifiedAt")}
              value={contactVerifiedAt}
              onChange={(value) => change({ contactVerifiedAt: value })}
            />
          </>
        );
      }}
    </EditRows>
  );
}
