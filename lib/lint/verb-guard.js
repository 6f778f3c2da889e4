// A file that opens a transaction is a change: it must ask who may make it and leave a trace of it. A function that takes
// the whole Context is a verb, a read too, and its first line asks whether its caller may.

const REQUIRED = {
  // Before there is a Context the permission is something brought along: authorizeInvitation, authorizeSetup …
  authorize: /^authorize/,
  recordAudit: /^recordAudit$/,
};

/** The name of the function a first statement calls, through `const x =` and `await`. */
function calledFirst(body) {
  const [first] = body.body;
  const value = first?.type === "VariableDeclaration" ? first.declarations[0]?.init : first?.expression;
  const call = value?.type === "AwaitExpression" ? value.argument : value;
  return call?.type === "CallExpression" ? call.callee.name : undefined;
}

function takesContext({ params: [first] }) {
  return first?.typeAnnotation?.typeAnnotation?.typeName?.name === "Context";
}

export const verbGuard = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      first:
        "A verb takes the Context and begins with authorize(). A part of verbs takes what it needs of it.",
      missing: "This file opens a transaction but never calls {{name}}().",
    },
  },
  create(context) {
    const called = new Set();
    let transaction = null;
    return {
      "ExportNamedDeclaration > FunctionDeclaration"(node) {
        if (!takesContext(node) || REQUIRED.authorize.test(calledFirst(node.body) ?? "")) return;
        context.report({ node, messageId: "first" });
      },
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
