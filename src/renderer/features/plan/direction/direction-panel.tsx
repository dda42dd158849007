import { coreValueCommands, missionCommands, planGoalCommands, setCoreValueMeaning } from '@shared/direction/direction-commands'
import { coreValueRecord, missionRecord, planGoalRecord, type CoreValue } from '@shared/direction/direction-record'
import { FEWEST_ISSUES, MOST_ISSUES } from '@shared/plan/checks/direction-checks'
import { useFieldWays } from '@renderer/fields/field-focus'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'
import { VisionPanel } from '../vision-panel'
import { DirectionList } from './direction-list'
import { StrategyMap } from './strategy-map'
import './direction.css'

/** ส่วนที่ ๕: vision, missions, values, overall goals, then the issues with their objectives in short. */
export function DirectionPanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const plan = view.plan.id
  return (
    <>
      <VisionPanel view={view} />
      <DirectionList plan={plan} spec={missionRecord} commands={missionCommands} note={t('direction.missionNote')} missing="missions" />
      <DirectionList
        plan={plan} spec={coreValueRecord} commands={coreValueCommands} note={t('direction.coreValueNote')}
        more={(item) => <Meaning value={item as CoreValue} />}
      />
      <DirectionList plan={plan} spec={planGoalRecord} commands={planGoalCommands} note={t('direction.planGoalNote')} />
      <IssuesInShort view={view} />
      <StrategyMap view={view} />
    </>
  )
}

function Meaning({ value }: { readonly value: CoreValue }) {
  const t = useT()
  const store = useStore()
  return (
    <RecordTextField
      target={{ kind: 'coreValue', record: value.id, field: 'meaning' }}
      label={t('domain.field.coreValue.meaning')}
      placeholder={t('domain.field.coreValue.meaning')}
      hideLabel
      bare
      dense
      shape="title"
      maxLength={1_000}
      value={value.fields.meaning}
      save={(meaning, seen) => store.runCommand(setCoreValueMeaning, { item: value.id, meaning }, seen)}
      className="title-field"
    />
  )
}

function IssuesInShort({ view }: { readonly view: PlanView }) {
  const t = useT()
  const formats = useNumerals()
  const { jump } = useFieldWays()
  const { issues, objectives } = view
  const isUnusual = issues.length > 0 && (issues.length < FEWEST_ISSUES || issues.length > MOST_ISSUES)
  return (
    <section className="direction-part" aria-labelledby="direction-issues">
      <h3 id="direction-issues" className="paper-subheading">{t('workspace.part.issues')}</h3>
      {issues.length === 0 && <p className="paper-note">{t('workspace.issue.emptyWhy')}</p>}
      {isUnusual && <p className="direction-hint"><StateMark state="missing" bare>{t('direction.issueCount', { count: formats.count(issues.length) })}</StateMark></p>}
      <ol className="direction-issues">
        {issues.map((issue, index) => (
          <li key={issue.id}>
            <Button variant="plain" dense className="issue-open" onPress={() => { jump({ kind: 'issue', record: issue.id, field: 'title' }) }}>
              <span className="num">{formats.digits(`6.${String(index + 1)}`)}</span> {formats.text(issue.fields.title)}
            </Button>
            <ul className="direction-objectives">
              {objectives.filter(({ fields }) => fields.issue === issue.id).map((objective) => (
                <li key={objective.id}>
                  <Button variant="plain" dense className="issue-open" onPress={() => { jump({ kind: 'objective', record: objective.id, field: 'title' }) }}>
                    {formats.text(objective.fields.title)}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
