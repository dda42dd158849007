import type { ReactNode } from 'react'
import type { ProposalSection } from '@shared/project/proposal-checks'
import './proposal.css'

const idOf = (name: ProposalSection): string => `proposal-${name}`

/** The place of a part of the form: the index leads here, and Tab goes on from here. */
export function SectionPlace({ name, children }: { readonly name: ProposalSection; readonly children: ReactNode }) {
  return <div id={idOf(name)} className="proposal-section" tabIndex={-1}>{children}</div>
}

/** Brings a part of the form to the top of the page and gives it the keyboard. */
export function showSection(name: ProposalSection): void {
  const place = document.getElementById(idOf(name))
  const pane = place?.closest('.ui-split-middle')
  if (place === null || pane === null || pane === undefined) return
  pane.scrollBy({ top: place.getBoundingClientRect().top - pane.getBoundingClientRect().top - SPACE_ABOVE })
  place.focus({ preventScroll: true })
}

/** px left above a part that was led to. */
const SPACE_ABOVE = 12
