import type { ReactNode } from 'react'
import './marks.css'

/** Words for a screen reader only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="ui-hidden">{children}</span>
}
