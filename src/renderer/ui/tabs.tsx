import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { given } from './given'
import './tabs.css'

export interface TabEntry<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A count behind the label. */
  readonly count?: string | undefined
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  readonly 'aria-label': string
  readonly tabs: readonly TabEntry<Id>[]
  readonly selected?: Id | undefined
  readonly onSelect?: ((id: Id) => void) | undefined
}

/** A few views of one thing; ← → move between them. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { selected, onSelect, tabs } = props
  return (
    <AriaTabs className="ui-tabs" {...given({ selectedKey: selected, onSelectionChange: onSelect === undefined ? undefined : (key: string | number) => { onSelect(String(key) as Id) } })}>
      <TabList className="ui-tab-list" aria-label={props['aria-label']}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="ui-tab">
            {tab.label}
            {tab.count !== undefined && <span className="ui-tab-count num">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className="ui-tab-panel">{tab.content}</TabPanel>)}
    </AriaTabs>
  )
}
