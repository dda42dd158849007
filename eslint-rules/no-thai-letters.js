/** Visible words belong to src/shared/i18n (or documents, catalogues, tests): a Thai letter anywhere else is a word that English lacks. */
const THAI = /[\u0E00-\u0E7F]/u

export const noThaiLetters = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Thai words belong in src/shared/i18n/th/*.json; use t("…") here.' }
  },
  create(context) {
    const report = (node, text) => {
      if (typeof text === 'string' && THAI.test(text)) context.report({ node, messageId: 'found' })
    }
    return {
      Literal: (node) => report(node, typeof node.value === 'string' ? node.value : node.regex?.pattern),
      TemplateElement: (node) => report(node, node.value.raw),
      JSXText: (node) => report(node, node.value)
    }
  }
}
