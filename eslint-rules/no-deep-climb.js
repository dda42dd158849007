/** An import that climbs three folders has lost its way: name the room by its alias. */
export const noDeepClimb = {
  meta: { type: 'problem', schema: [], messages: { found: 'Use an alias (@shared/…, @renderer/…) instead of climbing out of the folder.' } },
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value === 'string' && node.source.value.startsWith('../../..')) context.report({ node, messageId: 'found' })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  }
}
