import type { Text } from "@/lib/engine/text";
import { BODY_WIDTH, COLOR, MARGIN, TYPE } from "@/lib/exports/pdf/styles";
import { facts } from "./cover";
import type { Report } from "./telling";

/** How anybody checks the pack without this product, and what that shows. */
export function drawVerify(report: Report): void {
  const { paper, contents, say } = report;
  const { head, auditLog } = contents;
  paper.chapter(say({ zh: "如何核验", en: "How to verify" }));
  paper.paragraph(say(ABOUT));
  STEPS.forEach(({ title, text, command }) => {
    paper.heading(say(title), 70);
    paper.paragraph(say(text));
    for (const one of command) drawCommand(report, one);
  });
  paper.heading(say({ zh: "哈希链", en: "Hash chain" }), 90);
  const ends = (end: { count: number; hash: string }) => `${end.count}\n${end.hash || "–"}`;
  facts(
    report,
    [
      [say({ zh: "期初", en: "At the start" }), ends(auditLog.start)],
      [say({ zh: "期末", en: "At the end" }), ends(auditLog.end)],
      [
        say({ zh: "签名检查点", en: "Signed checkpoint" }),
        auditLog.checkpoint
          ? `${auditLog.checkpoint.keyId} · ${auditLog.checkpoint.checkpoint.at}`
          : say({ zh: "没有（见「覆盖与缺失」）", en: "none; see “Coverage and omissions”" }),
      ],
      [say({ zh: "上一份的清单", en: "Previous manifest" }), head.previous?.manifestSha256 ?? "–"],
    ],
    TYPE.note,
  );
}

function drawCommand({ paper }: Report, command: string): void {
  const style = { ...TYPE.cell, color: COLOR.accent };
  const lines = paper.lines(command, style, BODY_WIDTH - 24);
  const height = lines.length * style.leading + 10;
  paper.space(4);
  paper.ensure(height);
  const top = paper.y;
  paper.artifact(() => paper.pdf.rect(MARGIN.left, top, BODY_WIDTH, height).fill(COLOR.wash));
  paper.tagged("P", () => {
    lines.forEach((line, at) => paper.line(line, MARGIN.left + 12, top + 5 + at * style.leading, style));
  });
  paper.y = top + height;
}

const ABOUT: Text = {
  zh: "核验不需要 Inlet，也不需要联网。三种方法由浅入深，任选其一；只有第三种会重新执行全部检查。",
  en: "Nothing of Inlet and no network is needed. There are three ways, each going further than the one before; only the third runs all checks again.",
};
const STEPS: readonly { title: Text; text: Text; command: string[] }[] = [
  {
    title: { zh: "一、文件是否完好", en: "1. Are the files intact?" },
    text: {
      zh: "解压后在目录中执行。任何一个文件被改动都会被指出。",
      en: "In the unpacked folder. Any file that was changed is named.",
    },
    command: ["sha256sum -c SHA256SUMS"],
  },
  {
    title: { zh: "二、清单是否由密钥持有者签署", en: "2. Was the manifest signed by the holder of the key?" },
    text: {
      zh: "请用另行取得的公钥核对，而不是只用包里的那一把。需要 OpenSSL 3。",
      en: "Use a public key you were given in another way, not only the one in the pack. Needs OpenSSL 3.",
    },
    command: [
      "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig",
    ],
  },
  {
    title: { zh: "三、结论是否由证据得出", en: "3. Do the verdicts follow from the evidence?" },
    text: {
      zh: "用包里的规则对快照重新判断，结果须逐字节相同。退出码 0 为通过，1 为不符，2 为无法执行，3 为完好但公钥未经确认。",
      en: "Judges the snapshots again by the rules of the pack; the outcome must be the same, byte for byte. Exit code 0: verified; 1: broken; 2: could not run; 3: intact, but the key was not pinned.",
    },
    command: ["node verify.mjs"],
  },
];
