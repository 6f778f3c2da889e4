import { type BuiltPack, buildPack, type PackSigner } from "../build-pack";
import type { PackContents, PackFile } from "../contents";
import { utf8 } from "../json-file";
import { preparePack } from "../prepare-pack";
import { testSigner } from "./pack-keys";
import { runCondition, sampleContents } from "./sample-contents";

type Options = {
  contents?: Partial<PackContents>;
  signer?: PackSigner;
  documents?: readonly PackFile[];
  verifier?: Uint8Array;
};

/** A pack of the sample company, the same bytes every time. The verifier is a stand-in unless given. */
export async function samplePack({
  contents = {},
  signer = testSigner(),
  documents = DOCUMENTS,
  verifier = utf8("// stands for the verifier\n"),
}: Options = {}): Promise<BuiltPack> {
  const prepared = await preparePack(await sampleContents(contents), { runCondition });
  return buildPack(prepared, { signer, documents, verifier });
}

/** One of each kind the checks know: a table with rows, and bytes they can only hash. */
const DOCUMENTS: readonly PackFile[] = [
  {
    path: "csv/findings.csv",
    mediaType: "text/csv",
    bytes: utf8('\ufeffid,text\r\n1,"a\r\nb"\r\n2,c\r\n'),
    rows: 2,
  },
  { path: "report.zh-CN.pdf", mediaType: "application/pdf", bytes: utf8("%PDF-1.7\n%%EOF\n") },
];
