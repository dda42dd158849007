import { Menu as MenuIcon } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { officeOf } from '@shared/office/office'
import type { Plan } from '@shared/plan/plan-record'
import type { Profile } from '@renderer/data/profile'
import { getPlan } from '@renderer/data/queries/plans'
import { usePlanName } from '@renderer/fields/plan-name'
import { useLive } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Menu } from '@renderer/ui/menu'
import { useMedia } from '@renderer/ui/use-media'
import type { Section } from '../sections'
import { FindButton } from './find-button'
import { StepsMenu } from './steps-menu'
import { SyncPill } from './sync-pill'
import { UserMenu } from './user-menu'

interface Props {
  readonly profile: Profile
  readonly sections: readonly Section[]
  readonly onFind: () => void
}

/** Whose plan is open, and at the right the palette, the state of sending and the user. */
export function TitleBar({ profile, sections, onFind }: Props) {
  const t = useT()
  const hasNoNav = useMedia('(max-width: 860px)')
  return (
    <header className="frame-title">
      {hasNoNav ? <NavMenu sections={sections} /> : <span className="frame-brand">{t('shell.app.name')}</span>}
      <div className="frame-where">{profile.role === 'office' ? <OpenPlan profile={profile} /> : <strong>{t('shell.title.reviewer')}</strong>}</div>
      <div className="frame-title-end">
        <StepsMenu />
        <FindButton onPress={onFind} />
        <span className="frame-sync-place"><SyncPill /></span>
        <UserMenu profile={profile} />
      </div>
    </header>
  )
}

/** At 200 % zoom the menu at the left becomes a button. */
function NavMenu({ sections }: { readonly sections: readonly Section[] }) {
  const t = useT()
  const navigate = useNavigate()
  const entries = sections.map(({ path, words, icon }) => ({ id: path, words: t(words), icon }))
  const open = (id: string): void => {
    const section = sections.find(({ path }) => path === id)
    if (section !== undefined) void navigate({ to: section.path })
  }
  const label = t('shell.nav.label')
  return <Menu trigger={<IconButton label={label} icon={MenuIcon} />} label={label} groups={[{ id: 'nav', entries }]} onAction={open} placement="bottom start" />
}

function OpenPlan({ profile }: { readonly profile: Profile }) {
  const t = useT()
  const plan = useLive(async (store) => ({ open: profile.plan === null ? undefined : await getPlan(store, profile.plan) }), [profile.plan])
  const office = officeOf(profile.office ?? '')?.name ?? ''
  return (
    <>
      <strong className="frame-office" title={office}>{office}</strong>
      {plan !== undefined && <span className="frame-plan">{plan.open === undefined ? t('shell.title.noPlan') : <PlanWords plan={plan.open} />}</span>}
    </>
  )
}

function PlanWords({ plan }: { readonly plan: Plan }) {
  const t = useT()
  const nameOf = usePlanName()
  const { count } = useNumerals()
  const { edition, sample } = plan.fields
  return (
    <>
      {nameOf(plan)}
      {edition > 0 && ` · ${t('shell.title.edition', { edition: count(edition) })}`}
      {sample && <> <Badge tone="amber">{t('shell.title.sample')}</Badge></>}
    </>
  )
}
