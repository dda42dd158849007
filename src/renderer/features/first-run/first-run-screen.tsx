import { useState } from 'react'
import type { Role } from '@shared/record/command'
import { SampleButton } from '@renderer/fields/sample-button'
import { RadioGroup } from '@renderer/ui/checkbox'
import { Button } from '@renderer/ui/button'
import { useLanguage } from '@renderer/ui/language'
import { OfficeSteps } from './office-steps'
import { ReviewerSteps } from './reviewer-steps'
import './first-run.css'

export interface FirstRunProps {
  /** Called when the profile is saved; `plan` is true when a plan was opened. */
  readonly onDone: (opened: 'plan' | 'home' | 'inbox') => void
}

/** The first start on a machine: who are you, and begin. Needs no network for an officer. */
export function FirstRunScreen({ onDone }: FirstRunProps) {
  const { t } = useLanguage()
  const [role, setRole] = useState<Role>('office')
  const [step, setStep] = useState<1 | 2>(1)
  const back = (): void => { setStep(1) }
  return (
    <main className="first-run">
      <div className="first-run-column">
        <FirstRunHead />
        <section className="first-run-card" aria-label={t('shell.firstRun.step', { step, steps: 2 })}>
          <p className="muted small">{t('shell.firstRun.step', { step, steps: 2 })}</p>
          {step === 1 && <RoleStep role={role} onRole={setRole} onNext={() => { setStep(2) }} />}
          {step === 2 && role === 'office' && <OfficeSteps onBack={back} onDone={onDone} />}
          {step === 2 && role === 'reviewer' && <ReviewerSteps onBack={back} onDone={onDone} />}
        </section>
        {step === 1 && <LookFirst />}
      </div>
    </main>
  )
}

/** For whoever wants to see a filled plan before beginning an own one. */
function LookFirst() {
  const { t } = useLanguage()
  return (
    <section className="first-run-look">
      <p className="muted">{t('begin.sample.offer')}</p>
      <SampleButton />
    </section>
  )
}

function FirstRunHead() {
  const { t, language, setLanguage } = useLanguage()
  return (
    <header className="first-run-head">
      <div>
        <h1>{t('shell.firstRun.title')}</h1>
        <p className="muted">{t('shell.firstRun.lead')}</p>
      </div>
      <Button variant="plain" dense onPress={() => { setLanguage(language === 'th' ? 'en' : 'th') }}>
        {language === 'th' ? t('shell.user.english') : t('shell.user.thai')}
      </Button>
    </header>
  )
}

interface RoleStepProps {
  readonly role: Role
  readonly onRole: (role: Role) => void
  readonly onNext: () => void
}

function RoleStep({ role, onRole, onNext }: RoleStepProps) {
  const { t } = useLanguage()
  const options = [
    { id: 'office', label: t('shell.firstRun.office'), note: t('shell.firstRun.officeNote') },
    { id: 'reviewer', label: t('shell.firstRun.reviewer'), note: t('shell.firstRun.reviewerNote') }
  ] as const
  return (
    <form className="first-run-form" onSubmit={(event) => { event.preventDefault(); onNext() }}>
      <h2 id="first-run-role">{t('shell.firstRun.role')}</h2>
      <RadioGroup aria-label={t('shell.firstRun.role')} options={options} value={role} onChange={onRole} />
      <div className="first-run-actions"><Button type="submit" variant="primary">{t('shell.firstRun.next')}</Button></div>
    </form>
  )
}
