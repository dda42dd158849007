import { ArrowRight, Check } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { copyRemarks, type CopyRemark } from '@shared/project/copy-remarks'
import { setProjectField } from '@shared/project/project-commands'
import { projectRecord, type Project } from '@shared/project/project-record'
import type { Proposal } from '@shared/project/proposal-checks'
import { getRecord } from '@renderer/data/queries/records'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useProposal } from '@renderer/fields/use-proposal'
import { useLive } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { showSection } from '../proposal/section-place'
import './copy.css'

/** Where a copy comes from, and what of it is to be looked at again; nothing for a project that was not copied. */
export function CopyNote({ proposal }: { readonly proposal: Proposal }) {
  const { copiedFrom } = proposal.project.fields
  const source = useLive(async (store) => ({ found: copiedFrom === '' ? undefined : await getRecord(store, projectRecord, copiedFrom) }), [copiedFrom])
  if (copiedFrom === '' || source === undefined) return null
  return source.found === undefined ? <Gone /> : <Kept proposal={proposal} source={source.found} />
}

function Gone() {
  const t = useT()
  return <p className="copy-note muted">{t('proposal.copy.fromGone')}</p>
}

function Kept({ proposal, source }: { readonly proposal: Proposal; readonly source: Project }) {
  const t = useT()
  const formats = useNumerals()
  const navigate = useNavigate()
  const { role, canEdit } = usePlanFields()
  const original = useProposal(source)
  const remarks = original === undefined || !canEdit ? [] : copyRemarks(proposal, original)
  const from = t('proposal.copy.from', { title: formats.text(source.fields.title), year: formats.year(source.fields.fiscalYear) })
  const open = (): void => { void navigate({ to: '/projects/$projectId', params: { projectId: source.id } }) }
  return (
    <section className="copy-note" aria-label={from}>
      <p className="copy-note-from">
        <span>{from}</span>
        {role === 'office' && <Button variant="plain" dense icon={ArrowRight} onPress={open}>{t('proposal.copy.openSource')}</Button>}
      </p>
      {canEdit && original !== undefined && (remarks.length === 0
        ? <p><StateMark state="done" bare>{t('proposal.copy.reviewed')}</StateMark></p>
        : (
            <>
              <p className="copy-note-count">▲ {t('proposal.copy.review', { count: formats.count(remarks.length) })}</p>
              <ul className="copy-note-list">{remarks.map((remark) => <Remark key={remark.code} remark={remark} project={proposal.project} />)}</ul>
            </>
          ))}
    </section>
  )
}

function Remark({ remark: { code, section, field, count }, project }: { readonly remark: CopyRemark; readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { jump } = useFieldWays()
  const { run } = useCommand()
  const words = t(`proposal.copy.remark.${code}`)
  const what = count === 0 ? words : t('proposal.copy.remarkCount', { what: words, count: formats.count(count) })
  const go = (): void => {
    if (field === 'budget' || field === 'activities') showSection(section)
    else jump({ kind: 'project', record: project.id, field })
  }
  const keep = (): void => { void run(setProjectField, { project: project.id, field: 'copyChecked', value: [...project.fields.copyChecked, code] }) }
  return (
    <li>
      <Button variant="plain" dense className="copy-note-what" onPress={go}>{what}</Button>
      <Button dense icon={Check} aria-label={t('proposal.copy.keepOf', { what: words })} onPress={keep}>{t('proposal.copy.keep')}</Button>
    </li>
  )
}
