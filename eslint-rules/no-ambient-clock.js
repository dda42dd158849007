/** Clock and randomness are passed in. Each runtime reads them in one file named clock.ts. */
const message = 'Take the time or the id from the context; only clock.ts reads them.'

export const noAmbientClock = {
  meta: { type: 'problem', schema: [], messages: { found: message } },
  create(context) {
    const isGlobalCall = (node, object, property) =>
      node.callee.type === 'MemberExpression' &&
      node.callee.object.type === 'Identifier' &&
      node.callee.object.name === object &&
      node.callee.property.type === 'Identifier' &&
      node.callee.property.name === property
    return {
      CallExpression(node) {
        const random = isGlobalCall(node, 'Math', 'random') || isGlobalCall(node, 'crypto', 'randomUUID')
        if (isGlobalCall(node, 'Date', 'now') || random) context.report({ node, messageId: 'found' })
      },
      NewExpression(node) {
        const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date'
        if (isDate && node.arguments.length === 0) context.report({ node, messageId: 'found' })
      }
    }
  }
}
