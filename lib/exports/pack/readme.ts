import type { Language, Text } from "@/lib/engine/text";
import type { Completeness, PackFile, PackHead } from "./contents";
import { textFile } from "./json-file";

/** The first thing somebody opens who knows neither Inlet nor the pack. */
export function readmeFiles(head: PackHead, completeness: Completeness): PackFile[] {
  const file = (path: string, language: Language) =>
    textFile(path, "text/markdown", TEXT[language](head, STATE[completeness][language]));
  return [file("README.zh-CN.md", "zh"), file("README.en.md", "en")];
}

const STATE: Record<Completeness, Text> = {
  complete: { zh: "完整", en: "complete" },
  partial: {
    zh: "**不完整**：缺少的内容逐项列在 `omissions.json`",
    en: "**partial**: everything missing is listed in `omissions.json`",
  },
  failed: {
    zh: "**失败**：期间内没有任何快照，无法判定任何内容",
    en: "**failed**: the period has no snapshot, so nothing could be judged",
  },
};

const TEXT: Record<Language, (head: PackHead, state: string) => string> = {
  zh: ({ number, organisation, period, createdAt, requestedBy, inlet }, state) => `# 合规快照包 ${number}

- 组织：${organisation.name}
- 期间：${period.from} 至 ${period.to}
- 生成：${createdAt}，由 ${requestedBy} 发起，Inlet ${inlet}
- 完整性：${state}

## 这是什么

这里保存了客服平台配置在期间内的最后一份快照（已脱敏）、采集台账、规则目录、每条规则的判定、问题项、接待证明、权限矩阵、
风险接受与人工确认、与上一包之间的变化、期间内的事件与教训，以及审计日志摘录。\`artifacts/\` 是判定的依据，\`results/\` 是判定的
结果：用同一套规则对依据再算一遍，结果应逐字节相同。\`omissions.json\` 列出所有未能包含的内容，没有缺漏时为空列表。

## 它不能证明什么

- 签名证明：没有私钥的人改不了这个包。它约束不了持有私钥的组织自己；请用从别处得到的公钥核对，并保留每一包，用下一包核对上一包。
- 平台的回答按原样记录，包不能证明平台说的是真话，也不能证明快照之外的时刻。
- 包内的时间来自生成它的服务器，没有第三方时间戳。
- PDF、表格等阅读版本由同一内容生成并受哈希保护，但重算只覆盖 \`results/\`。
- 随包的 \`verify.mjs\` 与包同源。不信任来源时，请用另行取得的 Inlet 核对：\`npx inlet verify\`。

## 三种核对方法

1. 文件是否完好：\`sha256sum -c SHA256SUMS\`
2. 签名是否成立（OpenSSL 3）：
   \`openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig\`
3. 全部核对并重算判定（Node 20 或更高，无需安装，不联网，不写文件）：
   \`node verify.mjs . --key 可信公钥.pem --baseline 上一包.zip --lang zh-CN\`

退出码：0 通过，1 有问题，2 无法核对，3 内容一致但未核对公钥。
`,
  en: (
    { number, organisation, period, createdAt, requestedBy, inlet },
    state,
  ) => `# Compliance snapshot pack ${number}

- Organisation: ${organisation.name}
- Period: ${period.from} to ${period.to}
- Made: ${createdAt}, asked for by ${requestedBy}, Inlet ${inlet}
- Completeness: ${state}

## What this is

The last snapshot of the chat platform's configuration in the period (secrets removed), the collection ledger, the rule
catalogue, the verdict of every rule, findings, the reception proof, the permission matrix, accepted risks and
attestations, what changed since the previous pack, incidents and lessons of the period, and an extract of the audit log.
\`artifacts/\` is what was judged, \`results/\` what came of it: the same rules run on the artifacts again give the same
bytes. \`omissions.json\` lists everything that could not be included; it is an empty list when nothing is missing.

## What it does not prove

- The signature shows that nobody without the private key changed the pack. It does not bind the organisation that holds
  the key: compare the public key with one you got elsewhere, keep every pack, and check each against the one before.
- The platform's answers are recorded as given. A pack shows neither that they were true nor what was configured at other moments.
- Times come from the clock of the server that made the pack; there is no third party's time stamp.
- PDF, spreadsheets and other views are made from the same contents and protected by hashes; only \`results/\` is computed again.
- \`verify.mjs\` came with the pack. If you do not trust where it came from, use an Inlet of your own: \`npx inlet verify\`.

## Three ways to check it

1. Are the files intact: \`sha256sum -c SHA256SUMS\`
2. Is the signature good (OpenSSL 3):
   \`openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig\`
3. Check everything and judge again (Node 20 or newer, nothing to install, no network, nothing written):
   \`node verify.mjs . --key trusted.pem --baseline previous.zip --lang en\`

Exit codes: 0 verified, 1 broken, 2 could not be checked, 3 intact but the key was not compared.
`,
};
