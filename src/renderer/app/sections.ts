import { Banknote, FileText, FolderKanban, GitCompareArrows, House, Inbox, Printer, RefreshCw, Settings, Trash2, type LucideIcon } from 'lucide-react'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Role } from '@shared/record/command'

export type SectionPath = '/' | '/plan' | '/projects' | '/budget' | '/documents' | '/conflicts' | '/review' | '/sync' | '/bin' | '/settings'

/** One entry of the main menu. */
export interface Section {
  readonly path: SectionPath
  readonly words: TextKey
  readonly icon: LucideIcon
  /** Which number stands behind it. */
  readonly count?: 'conflicts' | 'unsent' | undefined
}

const OFFICE: readonly Section[] = [
  { path: '/', words: 'shell.nav.home', icon: House },
  { path: '/plan', words: 'shell.nav.plan', icon: FileText },
  { path: '/projects', words: 'shell.nav.projects', icon: FolderKanban },
  { path: '/budget', words: 'figures.nav', icon: Banknote },
  { path: '/documents', words: 'shell.nav.documents', icon: Printer },
  { path: '/conflicts', words: 'shell.nav.conflicts', icon: GitCompareArrows, count: 'conflicts' },
  { path: '/sync', words: 'shell.nav.sync', icon: RefreshCw, count: 'unsent' },
  { path: '/bin', words: 'history.bin.nav', icon: Trash2 },
  { path: '/settings', words: 'shell.nav.settings', icon: Settings }
]

const REVIEWER: readonly Section[] = [
  { path: '/review', words: 'shell.nav.inbox', icon: Inbox },
  { path: '/sync', words: 'shell.nav.sync', icon: RefreshCw, count: 'unsent' },
  { path: '/settings', words: 'shell.nav.settings', icon: Settings }
]

/** The main menu of a role: only what exists. Ctrl+1…9 follow this order. */
export function sectionsOf(role: Role): readonly Section[] {
  return role === 'office' ? OFFICE : REVIEWER
}
