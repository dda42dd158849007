/** A piece of HTML that is already safe; made only by `markup` and `join`, so that no text reaches the page unescaped. */
export interface Markup {
  readonly html: string
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')
}

/** Template tag: values are escaped unless they are markup themselves; lists of markup are joined. */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | number | Markup | readonly Markup[])[]): Markup {
  return { html: parts.reduce((whole, part, index) => whole + safe(values[index - 1] ?? '') + part) }
}

function safe(value: string | number | Markup | readonly Markup[]): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value))
  return 'html' in value ? value.html : value.map((part) => part.html).join('')
}

/** A constant of this program (style sheet, class names) as markup. */
export function trusted(constant: string): Markup {
  return { html: constant }
}
