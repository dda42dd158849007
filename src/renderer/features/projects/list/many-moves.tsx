import { useMemo } from 'react'
import { fieldKey } from '@shared/i18n/domain-keys'
import type { Issue, Strategy } from '@shared/issue/issue-record'
import type { Json } from '@shared/kernel/json'
import type { Project } from '@shared/project/project-record'
import { valueText } from '@renderer/fields/value-words'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { lossesOf, type ManyPreview, type Move } from './many-preview'

interface ManyMovesProps {
  readonly preview: ManyPreview
  readonly projects: readonly Project[]
  /** Chosen too, and left out. */
  readonly locked: readonly Project[]
  readonly issues: readonly Issue[]
  readonly strategies: readonly Strategy[]
}

/** So many names stand in full; of more the first ones and how many there are. */
const NAMED = 4
/** So many changes stand one by one; the field beside each has as many old values as there are projects. */
const MOST_MOVES = 60

/** What would change, value by value, with how many and which projects; what stays and what is left out is said too. */
export function ManyMoves({ preview: { moves, changed }, projects, locked, issues, strategies }: ManyMovesProps) {
  const t = useT()
  const formats = useNumerals()
  const titles = useMemo(() => new Map([...issues, ...strategies].map(({ id, fields }) => [id, formats.text(fields.title)])), [issues, strategies, formats])
  const text = (field: string, value: Json): string => valueText(t, formats, { kind: 'project', field }, value, titles)
  const same = projects.length - changed.length
  return (
    <section className="many-moves" aria-label={t('project.many.preview')}>
      <h3>{t('project.many.preview')}</h3>
      <div role="status">
        {moves.length === 0 && <p className="many-quiet">{t('project.many.nothing')}</p>}
        <Losses moves={moves} />
        <ul>
          {moves.slice(0, MOST_MOVES).map((move) => (
            <li key={`${move.field} ${JSON.stringify(move.from)} ${JSON.stringify(move.to)}`}>
              <MoveWords move={move} from={text(move.field, move.from)} to={text(move.field, move.to)} />
              <Names projects={move.projects} />
            </li>
          ))}
        </ul>
        {moves.length > MOST_MOVES && <p className="many-quiet">{t('project.many.moreMoves', { count: formats.count(moves.length - MOST_MOVES) })}</p>}
        {moves.length > 0 && same > 0 && <p className="many-quiet">{t('project.many.same', { count: formats.count(same) })}</p>}
      </div>
      {locked.length > 0 && (
        <div className="many-locked">
          <p>{t('project.many.locked', { count: formats.count(locked.length) })}</p>
          <Names projects={locked} />
        </div>
      )}
    </section>
  )
}

/** What is lost is said before what changes. */
function Losses({ moves }: { readonly moves: readonly Move[] }) {
  const t = useT()
  const formats = useNumerals()
  return (
    <>
      {lossesOf(moves).map(({ field, count }) => (
        <p key={field} className="many-lost">
          <StateMark state="missing" bare>{t('project.many.loses', { field: t(fieldKey('project', field)), count: formats.count(count) })}</StateMark>
        </p>
      ))}
    </>
  )
}

function MoveWords({ move, from, to }: { readonly move: Move; readonly from: string; readonly to: string }) {
  const t = useT()
  const formats = useNumerals()
  return (
    <p>
      <strong>{t(fieldKey('project', move.field))}</strong>
      <span>{t('project.many.move', { count: formats.count(move.projects.length), from, to })}</span>
    </p>
  )
}

function Names({ projects }: { readonly projects: readonly Project[] }) {
  const t = useT()
  const formats = useNumerals()
  const names = projects.slice(0, NAMED).map(({ fields }) => formats.text(fields.title)).join(' · ')
  const more = projects.length - NAMED
  return <p className="many-quiet">{more > 0 ? t('project.many.andMore', { names, count: formats.count(more) }) : names}</p>
}
