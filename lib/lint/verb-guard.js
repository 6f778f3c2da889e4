// A file that opens a transaction is a change: it must ask who may make it and leave a trace of it.

const REQUIRED = {
  // Before there is a Context the permission is something brought along: authorizeInvitation, authorizeSetup …
  authorize: /^authorize/,
  recordAudit: /^recordAudit$/,
};

export const verbGuard = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      missing: "This file opens a transaction but never calls {{name}}().",
    },
  },
  create(context) {
    const called = new Set();
    let transaction = null;
    return {
      CallExpression(node) {
        const { callee } = node;
        const name = callee.type === "MemberExpression" ? callee.property.name : callee.name;
        if (name) called.add(name);
        if (name === "transaction" || name === "$transaction") transaction ??= node;
      },
      "Program:exit"() {
        if (!transaction) return;
        for (const [name, pattern] of Object.entries(REQUIRED))
          if (![...called].some((one) => pattern.test(one)))
            context.report({ node: transaction, messageId: "missing", data: { name } });
      },
    };
  },
};
