import { useEffect } from 'react'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { Tabs, type TabEntry } from '@renderer/ui/tabs'
import { useRemembered } from '@renderer/ui/use-remembered'

export interface PartTab<Id extends string> extends TabEntry<Id> {
  /** Kinds of records this tab holds: a link to one of them opens it. */
  readonly kinds: readonly string[]
  /** Fields of the part itself that this tab answers for. */
  readonly fields?: readonly string[] | undefined
}

export interface PartTabsProps<Id extends string> {
  /** Under this name the chosen tab is remembered. */
  readonly name: string
  readonly label: string
  readonly tabs: readonly [PartTab<Id>, ...PartTab<Id>[]]
}

/** The tables of a part of the plan, one at a time, so that a long page stays in sight. */
export function PartTabs<Id extends string>({ name, label, tabs }: PartTabsProps<Id>) {
  const [selected, select] = useRemembered<Id>(`analysis.${name}`, tabs[0].id, (stored) => tabs.find(({ id }) => id === stored)?.id)
  const { target, jumps } = useFieldFocus()
  const meant = target === null ? undefined : tabs.find(({ kinds, fields }) => kinds.includes(target.kind) || (target.kind === 'section' && fields?.includes(target.field) === true))?.id
  useEffect(() => { if (jumps > 0 && meant !== undefined) select(meant) }, [jumps, meant, select])
  return <div className="analysis"><Tabs aria-label={label} tabs={tabs} selected={selected} onSelect={select} /></div>
}
