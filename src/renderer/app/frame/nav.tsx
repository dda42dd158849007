import { Link } from '@tanstack/react-router'
import { useObserved, useSync } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Section } from '../sections'

/** The main menu at the left. */
export function Nav({ sections }: { readonly sections: readonly Section[] }) {
  const t = useT()
  return (
    <nav className="frame-nav" aria-label={t('shell.nav.label')}>
      <ul>
        {sections.map((section) => <li key={section.path}><NavLink section={section} /></li>)}
      </ul>
    </nav>
  )
}

function NavLink({ section }: { readonly section: Section }) {
  const t = useT()
  const { count } = useNumerals()
  const state = useObserved(useSync().state)
  const waiting = section.count === undefined ? 0 : state[section.count]
  const Icon = section.icon
  return (
    <Link to={section.path} activeOptions={{ exact: section.path === '/' }} className="frame-nav-link" activeProps={{ className: 'frame-nav-current' }}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className="frame-nav-words">{t(section.words)}</span>
      {waiting > 0 && <span className={section.count === 'conflicts' ? 'frame-nav-count frame-nav-alarm num' : 'frame-nav-count num'}>{count(waiting)}</span>}
    </Link>
  )
}
