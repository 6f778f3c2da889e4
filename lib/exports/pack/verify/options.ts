export const VERIFY_OPTIONS = "PACK [--key FILE] [--baseline PACK] [--json] [--lang zh-CN|en]";
