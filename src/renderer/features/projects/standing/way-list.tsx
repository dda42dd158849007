import type { ProjectStep } from '@shared/project/project-step-record'
import type { Way } from '@shared/project/standing'
import { Badge } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'

const SAID = ['meeting', 'agenda', 'resolution', 'letter', 'reason'] as const

/** Every step so far, the newest first; those made apart stand among them and say so. */
export function WayList({ way }: { readonly way: Way }) {
  const t = useT()
  if (way.steps.length === 0) return <p className="standing-none">{t('standing.noSteps')}</p>
  return (
    <>
      <h3 className="standing-subtitle">{t('standing.history')}</h3>
      <ol className="standing-steps" reversed>
        {way.beside.map((step) => <StepItem key={step.id} step={step} isApart />)}
        {way.steps.toReversed().map((step) => <StepItem key={step.id} step={step} />)}
      </ol>
    </>
  )
}

function StepItem({ step: { fields }, isApart = false }: { readonly step: ProjectStep; readonly isApart?: boolean }) {
  const t = useT()
  const formats = useNumerals()
  const title = fields.act === 'move' ? t(`standing.at.${fields.to}`) : t(`standing.act.${fields.act}`)
  const said = SAID.filter((field) => fields[field] !== '')
  return (
    <li className="standing-step">
      <span className="standing-step-title">{title}{isApart && ` · ${t('standing.isApart')}`}</span>
      {fields.fromFile && <Badge tone="gold">{t('standing.fromFile')}</Badge>}
      {fields.day !== '' && <span className="standing-step-day">{formats.isoDay(fields.day)}</span>}
      {said.map((field) => (
        <span key={field} className="standing-step-said">{t(`domain.field.projectStep.${field}`)}: {formats.text(fields[field])}</span>
      ))}
      <span className="standing-step-by">{t('standing.recordedBy', { name: fields.by, role: t(`domain.role.${fields.role}`), at: formats.dayTime(fields.at) })}</span>
    </li>
  )
}
